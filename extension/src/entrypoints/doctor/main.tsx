import '@/ui/styles.css';
import './doctor.css';
import { show } from '@/ui/shell';
import { Doctor } from './doctor';

show({ everyMs: 2_000, page: Doctor });
