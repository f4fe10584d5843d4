import '@/ui/styles.css';
import '@/ui/sheet.css';
import './statistics.css';
import './choices.css';
import './bars.css';
import './patterns.css';
import './tables.css';
import './heat.css';
import './sums.css';
import './rests.css';
import './day.css';
import './entry.css';
import './print.css';
import { show } from '@/ui/shell';
import { Statistics } from './statistics';

show({ everyMs: 2_000, page: Statistics });
