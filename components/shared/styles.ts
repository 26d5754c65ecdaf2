// The order counts: tokens of the theme, the components' own rules, our accents, and last what lies on top.
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import '@utrecht/form-field-css/dist/index.css';
import '@utrecht/form-label-css/dist/index.css';
import '@utrecht/textbox-css/dist/index.css';
import '@utrecht/textarea-css/dist/index.css';
import '@utrecht/select-css/dist/index.css';
import '@utrecht/custom-checkbox-css/dist/index.css';
import './theme.css';
import './nl.css';
import './base.css';
