import '@/ui/styles.css';
import './start.css';
import { show } from '@/ui/shell';
import { Start } from './start';

show({ everyMs: 1_000, page: Start });
