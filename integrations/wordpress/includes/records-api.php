<?php
/**
 * REST routes of records: a public one to read them, and those with which editors change them.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

/** Registers the routes. */
function register_record_routes() {
	$slug = '(?P<slug>[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)';
	register_rest_route(
		'send-widgets/v1',
		'/record/' . $slug,
		array(
			'methods'             => 'GET',
			'callback'            => __NAMESPACE__ . '\\get_record',
			'permission_callback' => '__return_true',
		)
	);
	$may_write   = static function () {
		return current_user_can( 'edit_posts' );
	};
	$may_publish = static function () {
		return current_user_can( records_capability() );
	};
	register_rest_route(
		'send-widgets/v1',
		'/records',
		array(
			array(
				'methods'             => 'GET',
				'callback'            => __NAMESPACE__ . '\\list_records',
				'permission_callback' => $may_write,
			),
			array(
				'methods'             => 'POST',
				'callback'            => __NAMESPACE__ . '\\post_record',
				'permission_callback' => $may_publish,
				'args'                => array(
					'slug'     => array(
						'type'     => 'string',
						'required' => true,
						'pattern'  => '^[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?$',
					),
					'title'    => array(
						'type'      => 'string',
						'maxLength' => 200,
						'default'   => '',
					),
					'json'     => array(
						'type'     => 'string',
						'required' => true,
					),
					'mistakes' => array(
						'type'    => 'array',
						'items'   => array( 'type' => 'string' ),
						'default' => array(),
					),
					'words'    => array(
						'type'                 => 'object',
						'additionalProperties' => array( 'type' => 'string' ),
						'default'              => array(),
					),
					'meant'    => array(
						'type'    => 'boolean',
						'default' => false,
					),
				),
			),
		)
	);
	register_rest_route(
		'send-widgets/v1',
		'/records/' . $slug,
		array(
			array(
				'methods'             => 'POST',
				'callback'            => __NAMESPACE__ . '\\choose_version',
				'permission_callback' => $may_publish,
				'args'                => array(
					'version' => array(
						'type'     => 'integer',
						'required' => true,
					),
				),
			),
			array(
				'methods'             => 'DELETE',
				'callback'            => __NAMESPACE__ . '\\delete_record',
				'permission_callback' => $may_publish,
			),
		)
	);
	register_rest_route(
		'send-widgets/v1',
		'/records/' . $slug . '/(?P<version>\d+)',
		array(
			'methods'             => 'GET',
			'callback'            => __NAMESPACE__ . '\\get_version',
			'permission_callback' => $may_publish,
		)
	);
	add_filter( 'rest_pre_serve_request', __NAMESPACE__ . '\\serve_raw', 10, 3 );
}

/** A response with the stored text, unchanged: decoding and encoding it would change empty objects and long numbers. */
final class Raw_Response extends \WP_REST_Response {
	/**
	 * The text.
	 *
	 * @var string
	 */
	public $text = '';
}

/**
 * A version as a response.
 *
 * @param \WP_Post         $version The version.
 * @param \WP_REST_Request $request The request.
 * @return \WP_REST_Response
 */
function version_response( $version, $request ) {
	$hash     = md5( $version->post_content );
	$response = new Raw_Response( null, 200 );
	// The address is permanent, so browsers revalidate it each time: a 304 costs a few bytes. A server that
	// compresses may have added a suffix to the ETag.
	if ( false !== strpos( (string) $request->get_header( 'if_none_match' ), $hash ) ) {
		$response->set_status( 304 );
	} else {
		$response->text = $version->post_content;
	}
	$response->header( 'ETag', '"' . $hash . '"' );
	$response->header( 'Last-Modified', mysql2date( 'D, d M Y H:i:s', $version->post_date_gmt, false ) . ' GMT' );
	$response->header( 'Cache-Control', 'no-cache' );
	$response->header( 'X-Robots-Tag', 'noindex' );
	return $response;
}

/**
 * Writes the text of a raw response.
 *
 * @param bool              $served  Whether the response has already been written.
 * @param \WP_HTTP_Response $result  The response.
 * @param \WP_REST_Request  $request The request.
 * @return bool
 */
function serve_raw( $served, $result, $request ) {
	if ( $served || ! $result instanceof Raw_Response ) {
		return $served;
	}
	if ( ! headers_sent() ) {
		// Public, and the same for everybody: any origin, without credentials.
		header( 'Access-Control-Allow-Origin: *' );
		header_remove( 'Access-Control-Allow-Credentials' );
		header_remove( 'Vary' );
	}
	if ( 'HEAD' !== $request->get_method() ) {
		echo $result->text; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON without a sign of HTML, sent as application/json.
	}
	return true;
}

/**
 * The record at its address.
 *
 * @param \WP_REST_Request $request The request.
 * @return \WP_REST_Response|\WP_Error
 */
function get_record( $request ) {
	$version = served_version( $request['slug'] );
	return $version ? version_response( $version, $request ) : no_record();
}

/**
 * One of the earlier versions, for editors.
 *
 * @param \WP_REST_Request $request The request.
 * @return \WP_REST_Response|\WP_Error
 */
function get_version( $request ) {
	$version = version_in( $request['slug'], (int) $request['version'] );
	return $version ? version_response( $version, $request ) : no_record();
}

/**
 * A version, if it is one of this record.
 *
 * @param string $slug The record's name in addresses.
 * @param int    $id   Id of the version.
 * @return \WP_Post|null
 */
function version_in( $slug, $id ) {
	$record  = find_record( $slug );
	$version = get_post( $id );
	return $record && $version && RECORD_VERSION === $version->post_type && $version->post_parent === $record->ID ? $version : null;
}

/**
 * All records, for the admin page.
 *
 * @return array
 */
function list_records() {
	$records = get_posts(
		array(
			'post_type'   => RECORD,
			'post_status' => 'publish',
			'numberposts' => -1,
			'orderby'     => 'title',
			'order'       => 'ASC',
		)
	);
	if ( current_user_can( records_capability() ) ) {
		return array_map( __NAMESPACE__ . '\\describe_record', $records );
	}
	return array_map(
		static function ( $record ) {
			return array(
				'slug'  => $record->post_name,
				'title' => $record->post_title,
				'url'   => record_url( $record->post_name ),
			);
		},
		$records
	);
}

/**
 * Stores a new version.
 *
 * @param \WP_REST_Request $request The request.
 * @return array|\WP_Error
 */
function post_record( $request ) {
	$problem = record_problem( $request['json'] );
	if ( '' !== $problem ) {
		$sentences = array(
			'too-large'    => __( 'This record is larger than 5 MB, which no phone should have to read.', 'send-widgets' ),
			'not-utf-8'    => __( 'This file is not saved as UTF-8.', 'send-widgets' ),
			'not-json'     => __( 'This is no JSON.', 'send-widgets' ),
			'not-a-record' => __( 'This is no record: it does not begin with "version": 1.', 'send-widgets' ),
		);
		return new \WP_Error( 'send_' . $problem, $sentences[ $problem ], array( 'status' => 400 ) );
	}
	return store_version( $request['slug'], sanitize_text_field( $request['title'] ), $request['json'], $request['mistakes'], $request['words'], $request['meant'] );
}

/**
 * Publishes another version.
 *
 * @param \WP_REST_Request $request The request.
 * @return array|\WP_Error
 */
function choose_version( $request ) {
	$version = version_in( $request['slug'], (int) $request['version'] );
	if ( ! $version ) {
		return no_record();
	}
	serve_version( $version->post_parent, $version->ID );
	return describe_record( get_post( $version->post_parent ) );
}

/**
 * Deletes a record with all its versions.
 *
 * @param \WP_REST_Request $request The request.
 * @return array|\WP_Error
 */
function delete_record( $request ) {
	$record = find_record( $request['slug'] );
	if ( ! $record ) {
		return no_record();
	}
	foreach ( versions_of( $record->ID ) as $version ) {
		wp_delete_post( $version->ID, true );
	}
	wp_delete_post( $record->ID, true );
	return array( 'deleted' => true );
}

/**
 * The response for an unknown record or version.
 *
 * @return \WP_Error
 */
function no_record() {
	return new \WP_Error( 'send_no_record', __( 'There is no record of that name.', 'send-widgets' ), array( 'status' => 404 ) );
}
