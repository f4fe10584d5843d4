import '@/ui/styles.css';
import './closed.css';
import { show } from '@/ui/shell';
import { Closed } from './closed';

show({ everyMs: 5_000, page: Closed });
