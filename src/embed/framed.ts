import './element.ts';
import { serveFrame } from './frame.ts';

serveFrame();
