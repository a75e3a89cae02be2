<?php
/**
 * One block with a variation for each widget. The post contains only its attributes.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

const BLOCK = 'send-widgets/widget';

add_action( 'init', __NAMESPACE__ . '\\register_block' );

/** Registers the block with the attributes of every widget. */
function register_block() {
	wp_register_script( 'send-widgets-block', asset_url( 'build/block.js' ), array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-i18n', 'wp-api-fetch' ), VERSION, true );
	wp_set_script_translations( 'send-widgets-block', 'send-widgets' );
	$attributes = array(
		'widget' => array( 'type' => 'string' ),
		'record' => array( 'type' => 'string' ),
	);
	foreach ( block_attribute_types() as $name => $type ) {
		$attributes[ $name ] = array( 'type' => $type );
	}
	register_block_type(
		BLOCK,
		array(
			'api_version'           => 3,
			'title'                 => __( 'SEND widget', 'send-widgets' ),
			'category'              => 'widgets',
			'attributes'            => $attributes,
			'editor_script_handles' => array( 'send-widgets-block' ),
			'supports'              => array(
				'html'   => false,
				'anchor' => false,
				'align'  => array( 'wide', 'full' ),
			),
			'render_callback'       => __NAMESPACE__ . '\\render_block',
		)
	);
}

/**
 * The attributes of all widgets together. One that is boolean in one widget is boolean in all.
 *
 * @return array<string, string> Type by name.
 */
function block_attribute_types() {
	$types = array();
	require_once __DIR__ . '/../generated/attributes.php';
	foreach ( generated_attribute_types() as $name => $type ) {
		$types[ $name ] = 'boolean' === $type ? 'boolean' : 'string';
	}
	return $types;
}

/**
 * The block as HTML.
 *
 * @param array $attributes The block's attributes.
 * @return string
 */
function render_block( $attributes ) {
	$tag = tag_of( isset( $attributes['widget'] ) ? $attributes['widget'] : '' );
	if ( '' === $tag ) {
		return '';
	}
	$html = widget_html( $tag, $attributes );
	return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
}

add_action(
	'enqueue_block_assets',
	static function () {
		// The preview in the editor, also in its iframe, is the widget itself. As a script of the block, it would be on every
		// page of a classic theme.
		if ( is_admin() ) {
			wp_enqueue_script( HANDLE );
		}
	}
);

add_action(
	'enqueue_block_editor_assets',
	static function () {
		$settings = array(
			'widgets'  => widgets(),
			'embed'    => base_url() . 'embed/',
			'records'  => rest_url( 'send-widgets/v1/record/' ),
			'hosts'    => array_merge( array( host_of( home_url() ), host_of( site_url() ), host_of( base_url() ) ), stated_hosts() ),
			'answers'  => rest_url( 'send-widgets/v1/answers' ),
			'adminUrl' => current_user_can( records_capability() ) ? admin_url( 'admin.php?page=send-widgets' ) : '',
		);
		wp_add_inline_script( 'send-widgets-block', 'window.sendWidgetsEditor = ' . wp_json_encode( $settings, JSON_HEX_TAG ) . ';', 'before' );
	}
);
