// Only pages with formulas load these; the second corrects the first, so their order counts.
import 'katex/dist/katex.css';
import './styles/formulas.css';
