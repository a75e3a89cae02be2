/** What the script tag runs: finds its own address, registers every widget, brings carriers to life. */
import './embed/find-packs.js';
import './index.js';
import './embed/start.js';
