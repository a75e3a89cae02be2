/** The widgets that tell the rest of the story. The script brings them when a page has one: most pages have none. */
import './widgets/contributors/contributors.js';
import './widgets/findings/findings.js';
import './widgets/letter/letter.js';
import './widgets/participation/participation.js';
import './widgets/resource/resource.js';
import './widgets/statement/statement.js';
import './widgets/you-said-we-did/you-said-we-did.js';
