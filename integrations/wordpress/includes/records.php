<?php
/**
 * Records that are stored here, with their versions.
 *
 * A record is a post without content; each version is a child of it whose content is JSON. The version that is served is not always
 * the newest: one with mistakes is only served after an editor has confirmed it.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

const RECORD         = 'send_record';
const RECORD_VERSION = 'send_record_version';

/** How many versions of a record are retained, besides the one that is served. */
const MOST_VERSIONS = 30;

add_action(
	'init',
	static function () {
		$hidden = array(
			'public'           => false,
			'rewrite'          => false,
			'query_var'        => false,
			'delete_with_user' => false,
			'supports'         => array( 'title' ),
		);
		register_post_type( RECORD, array_merge( $hidden, array( 'label' => __( 'SEND records', 'send-widgets' ) ) ) );
		register_post_type( RECORD_VERSION, array_merge( $hidden, array( 'label' => __( 'Versions of SEND records', 'send-widgets' ) ) ) );
	}
);

/**
 * The capability for changing records and reading answers; editors have it.
 *
 * @return string
 */
function records_capability() {
	/**
	 * Filters who may change records and read answers.
	 *
	 * @param string $capability `edit_others_posts` unless changed.
	 */
	return (string) apply_filters( 'send_widgets_capability', 'edit_others_posts' );
}

/**
 * Address of a record. It never changes.
 *
 * @param string $slug The record's name in addresses.
 * @return string
 */
function record_url( $slug ) {
	return rest_url( 'send-widgets/v1/record/' . $slug );
}

/**
 * The record at an address.
 *
 * @param string $address Address, or path, of a record.
 * @return string Its slug, or '' where it is not stored here.
 */
function slug_of( $address ) {
	if ( ! preg_match( '#send-widgets/v1/record/([a-z0-9-]+)/?$#', rawurldecode( preg_replace( '/&.*$/', '', $address ) ), $found ) ) {
		return '';
	}
	$host = preg_match( '#^https?:#i', $address ) ? host_of( $address ) : '';
	return '' === $host || host_of( rest_url() ) === $host ? $found[1] : '';
}

/**
 * A record by its name in addresses.
 *
 * @param string $slug The name.
 * @return \WP_Post|null
 */
function find_record( $slug ) {
	$found = get_posts(
		array(
			'post_type'              => RECORD,
			'name'                   => $slug,
			'post_status'            => 'publish',
			'numberposts'            => 1,
			'update_post_term_cache' => false,
		)
	);
	return $found ? $found[0] : null;
}

/**
 * The version of a record that is served.
 *
 * @param string $slug The record's name in addresses.
 * @return \WP_Post|null
 */
function served_version( $slug ) {
	static $known = array();
	if ( ! array_key_exists( $slug, $known ) ) {
		$record         = find_record( $slug );
		$version        = $record ? get_post( (int) get_post_meta( $record->ID, '_send_served', true ) ) : null;
		$known[ $slug ] = $version && RECORD_VERSION === $version->post_type && $record->ID === $version->post_parent ? $version : null;
	}
	return $known[ $slug ];
}

/**
 * The fallback content of a widget, from when the record was stored.
 *
 * @param string $slug   The record's name in addresses.
 * @param string $widget Name of the widget.
 * @param string $item   The one item that it shows, or ''.
 * @return string HTML, or ''.
 */
function stored_words( $slug, $widget, $item ) {
	$version = served_version( $slug );
	$words   = $version ? get_post_meta( $version->ID, '_send_words', true ) : '';
	$name    = '' === $item ? $widget : $widget . '#' . $item;
	// Filtered again, because others can write to the database too.
	return is_array( $words ) && isset( $words[ $name ] ) ? clean_words( $words[ $name ] ) : '';
}

/**
 * Filters HTML: only the elements that our command line writes remain.
 *
 * @param string $html HTML.
 * @return string
 */
function clean_words( $html ) {
	$plain = array_fill_keys(
		array( 'p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'div', 'section', 'strong', 'em', 'b', 'br', 'cite', 'small', 'span', 'figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tr', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'article', 'details', 'summary', 'header', 'footer' ),
		array(
			'lang' => true,
			'dir'  => true,
		)
	);
	return wp_kses(
		(string) $html,
		array_merge(
			$plain,
			array(
				'a'    => array(
					'href'     => true,
					'hreflang' => true,
					'lang'     => true,
					'dir'      => true,
					'type'     => true,
				),
				'time' => array( 'datetime' => true ),
				'th'   => array(
					'scope' => true,
					'lang'  => true,
				),
				'td'   => array( 'lang' => true ),
				'data' => array( 'value' => true ),
			)
		),
		array( 'http', 'https', 'mailto', 'tel' )
	);
}

/**
 * Stores a new version.
 *
 * @param string   $slug     The record's name in addresses; a record is made where there is none of that name.
 * @param string   $title    What people call it.
 * @param string   $json     The record.
 * @param string[] $mistakes The faults that the check found.
 * @param array    $words    Fallback content, by the name of the widget.
 * @param bool     $meant    Whether it is served in spite of its mistakes.
 * @return array|\WP_Error The result of `describe_record()`.
 */
function store_version( $slug, $title, $json, array $mistakes, array $words, $meant ) {
	$record = find_record( $slug );
	$id     = $record ? $record->ID : wp_insert_post(
		array(
			'post_type'   => RECORD,
			'post_name'   => $slug,
			'post_title'  => wp_slash( '' === $title ? $slug : $title ),
			'post_status' => 'publish',
		),
		true
	);
	if ( is_wp_error( $id ) ) {
		return $id;
	}
	if ( $record && '' !== $title && $title !== $record->post_title ) {
		wp_update_post(
			array(
				'ID'         => $id,
				'post_title' => wp_slash( $title ),
			)
		);
	}
	$version = wp_insert_post(
		array(
			'post_type'    => RECORD_VERSION,
			'post_parent'  => $id,
			'post_status'  => 'private',
			'post_title'   => wp_slash( $title ),
			'post_content' => wp_slash( portable_json( $json ) ),
		),
		true
	);
	if ( is_wp_error( $version ) ) {
		return $version;
	}
	// Families get what the database returns, so an error must be reported if it has truncated the text.
	$kept = get_post( $version );
	if ( json_decode( $kept->post_content ) != json_decode( $json ) ) { // phpcs:ignore Universal.Operators.StrictComparisons.LooseNotEqual -- objects by their content.
		wp_delete_post( $version, true );
		return new \WP_Error( 'send_not_stored', __( 'The database did not store this record as it is. Nothing was changed.', 'send-widgets' ), array( 'status' => 500 ) );
	}
	add_post_meta( $version, '_send_mistakes', wp_slash( array_slice( array_map( 'sanitize_text_field', $mistakes ), 0, 200 ) ) );
	add_post_meta( $version, '_send_words', wp_slash( array_map( __NAMESPACE__ . '\\clean_words', $words ) ) );
	if ( ! $mistakes || $meant || ! get_post_meta( $id, '_send_served', true ) ) {
		serve_version( $id, $version );
	}
	forget_old_versions( $id );
	return describe_record( get_post( $id ) );
}

/**
 * Makes a version the one that is served.
 *
 * @param int $record  Id of the record.
 * @param int $version Id of the version.
 */
function serve_version( $record, $version ) {
	update_post_meta( $record, '_send_served', $version );
	/**
	 * Fires when another version of a record is served, so that caches can be purged.
	 *
	 * @param int $record  Id of the record.
	 * @param int $version Id of the version.
	 */
	do_action( 'send_widgets_record_changed', $record, $version );
}

/**
 * The versions of a record, newest first.
 *
 * @param int $record Id of the record.
 * @return \WP_Post[]
 */
function versions_of( $record ) {
	return get_posts(
		array(
			'post_type'   => RECORD_VERSION,
			'post_parent' => $record,
			'post_status' => 'private',
			'numberposts' => -1,
			'orderby'     => 'ID',
			'order'       => 'DESC',
		)
	);
}

/**
 * Deletes versions older than those that are retained.
 *
 * @param int $record Id of the record.
 */
function forget_old_versions( $record ) {
	$served = (int) get_post_meta( $record, '_send_served', true );
	foreach ( array_slice( versions_of( $record ), MOST_VERSIONS ) as $version ) {
		if ( $version->ID !== $served ) {
			wp_delete_post( $version->ID, true );
		}
	}
}

/**
 * The data of a record for the admin page.
 *
 * @param \WP_Post $record A record.
 * @return array
 */
function describe_record( $record ) {
	$served = (int) get_post_meta( $record->ID, '_send_served', true );
	return array(
		'slug'     => $record->post_name,
		'title'    => $record->post_title,
		'url'      => record_url( $record->post_name ),
		'versions' => array_map(
			static function ( $version ) use ( $served ) {
				$mistakes = get_post_meta( $version->ID, '_send_mistakes', true );
				$author   = get_userdata( (int) $version->post_author );
				return array(
					'id'       => $version->ID,
					'stored'   => mysql_to_rfc3339( $version->post_date_gmt ) . 'Z',
					'by'       => $author ? $author->display_name : '',
					'mistakes' => is_array( $mistakes ) ? $mistakes : array(),
					'served'   => $version->ID === $served,
				);
			},
			versions_of( $record->ID )
		),
	);
}
