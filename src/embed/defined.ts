/** The script of the element, which leaves nothing but its definition. */
import './element.ts';
