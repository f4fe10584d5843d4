import '@/ui/styles.css';
import './popup.css';
import './bars.css';
import './breaks.css';
import './evening.css';
import './page-now.css';
import './absence.css';
import { show } from '@/ui/shell';
import { Popup } from './popup';

show({ everyMs: 1_000, page: Popup });
