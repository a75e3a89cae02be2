<?php
/**
 * Plugin Name: SEND widgets
 * Plugin URI: {{homepage}}
 * Description: Shows a local area's published SEND record (priorities, inspections, letters, figures) on your pages, keeps the record, and takes in what families answer.
 * Version: {{version}}
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Author: The send-widgets contributors
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: send-widgets
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

const VERSION = '{{version}}';
const FILE    = __FILE__;

require_once __DIR__ . '/includes/pure/addresses.php';
require_once __DIR__ . '/includes/pure/links.php';
require_once __DIR__ . '/includes/pure/json.php';
require_once __DIR__ . '/includes/widgets.php';
require_once __DIR__ . '/includes/markup.php';
require_once __DIR__ . '/includes/loading.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/content.php';
require_once __DIR__ . '/includes/records.php';
require_once __DIR__ . '/includes/answers.php';

if ( is_admin() ) {
	require_once __DIR__ . '/includes/admin.php';
	require_once __DIR__ . '/includes/settings.php';
	require_once __DIR__ . '/includes/answers-admin.php';
}

add_action(
	'rest_api_init',
	static function () {
		require_once __DIR__ . '/includes/pure/submission.php';
		require_once __DIR__ . '/includes/pure/contact-form-7-map.php';
		require_once __DIR__ . '/includes/records-api.php';
		require_once __DIR__ . '/includes/answers-api.php';
		require_once __DIR__ . '/includes/contact-form-7.php';
		register_record_routes();
		register_answer_routes();
		register_form_routes();
	}
);

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'send-widgets', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	}
);

register_activation_hook(
	FILE,
	static function () {
		if ( ! wp_next_scheduled( CLEANING ) ) {
			wp_schedule_event( time() + HOUR_IN_SECONDS, 'daily', CLEANING );
		}
	}
);

register_deactivation_hook(
	FILE,
	static function () {
		wp_clear_scheduled_hook( CLEANING );
	}
);
