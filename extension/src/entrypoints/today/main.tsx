import '@/ui/styles.css';
import '../popup/popup.css';
import '../popup/bars.css';
import '../popup/breaks.css';
import '../popup/absence.css';
import './today.css';
import { show } from '@/ui/shell';
import { Popup } from '../popup/popup';

show({ everyMs: 1_000, page: Popup });
