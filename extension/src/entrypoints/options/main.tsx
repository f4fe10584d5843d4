import '@/ui/styles.css';
import '@/ui/sheet.css';
import './options.css';
import './week.css';
import './bar.css';
import './range.css';
import './fields.css';
import './off.css';
import './break-more.css';
import './outlook.css';
import './exceptions.css';
import './corrections.css';
import './own.css';
import './save-bar.css';
import { show } from '@/ui/shell';
import { Options } from './options';

show({ everyMs: 1_000, page: Options });
