<?php
/**
 * The rules of the plugin that need no WordPress.
 *
 * @package send-widgets
 */

use PHPUnit\Framework\TestCase;

define( 'ABSPATH', __DIR__ );
foreach ( array( 'addresses', 'links', 'json', 'csv', 'submission', 'contact-form-7-map' ) as $send_widgets_file ) {
	require __DIR__ . '/../../integrations/wordpress/includes/pure/' . $send_widgets_file . '.php';
}

/** Each name completes a sentence about what a person meets. */
final class PureTest extends TestCase {

	/** @dataProvider addresses */
	public function test_an_author_names_allowed_hosts_only( $address, $is_allowed ) {
		$hosts = SendWidgets\hosts_in( "https://www.forum.example/\n data.example.gov.uk, localhost:8080" );
		$this->assertSame( array( 'forum.example', 'data.example.gov.uk', 'localhost:8080' ), $hosts );
		$this->assertSame( $is_allowed, SendWidgets\is_allowed_on( $address, $hosts ), $address );
	}

	public static function addresses() {
		return array(
			array( 'https://forum.example/a.json', true ),
			array( 'http://WWW.forum.example/a.json', true ),
			array( 'https://data.example.gov.uk/a.json?b=c', true ),
			array( 'http://localhost:8080/a', true ),
			array( '/wp-json/a', true ),
			array( 'a.json', true ),
			array( '?rest_route=/a', true ),
			array( 'mailto:us@forum.example', true ),
			array( 'mailto:us@bad.example', false ),
			array( 'https://bad.example/a.json', false ),
			array( 'https://bad.example/?forum.example', false ),
			array( 'https://forum.example.bad.example/', false ),
			array( 'https://forum.example@bad.example/', false ),
			array( 'https://bad.example#@forum.example/', false ),
			array( 'https://bad.example\\@forum.example/', false ),
			array( 'https://localhost:8081/a', false ),
			array( '//bad.example/a', false ),
			array( '/\\bad.example/a', false ),
			array( '\\\\bad.example/a', false ),
			array( " https://bad.example/a", false ),
			array( "ht\ntps://bad.example/a", false ),
			array( "/\t/bad.example/a", false ),
			array( 'javascript:alert(1)', false ),
			array( 'data:application/json,{}', false ),
			array( 'https:bad.example/a', false ),
			array( 'https:/bad.example/a', false ),
		);
	}

	public function test_an_address_of_ours_says_what_it_asks_for() {
		$folder = 'https://forum.example/plugins/send-widgets/dist/embed/';
		$read   = static function ( $address ) use ( $folder ) {
			return SendWidgets\read_embed_link( $address, $folder );
		};
		$this->assertSame(
			array(
				'tag'        => 'send-priorities-tracker',
				'attributes' => array(
					'src'        => 'https://a.example/x y.json',
					'no-heading' => '',
				),
			),
			$read( 'http://www.forum.example/plugins/send-widgets/dist/embed/priorities-tracker.html?src=https%3A%2F%2Fa.example%2Fx+y.json&amp;no-heading#top' )
		);
		$this->assertNull( $read( $folder . 'letter.html?as=link' ) );
		$this->assertNull( $read( $folder . '../letter.html' ) );
		$this->assertNull( $read( 'https://other.example/embed/letter.html' ) );
	}

	/** @dataProvider contents */
	public function test_the_script_comes_where_a_widget_may_be( $content, $is_there ) {
		$this->assertSame( $is_there, SendWidgets\names_widget( $content, 'https://forum.example/dist/embed/' ) );
	}

	public static function contents() {
		return array(
			array( '<p><send-letter></send-letter></p>', true ),
			array( '<!-- wp:send-widgets/widget {"widget":"letter"} /-->', true ),
			array( '[send widget="letter"]', true ),
			array( '<div data-send-widget="letter"></div>', true ),
			array( 'http://www.forum.example/dist/embed/letter.html', true ),
			array( 'SEND in our area: [sendmail] and send-offs', false ),
		);
	}

	public function test_a_record_keeps_its_meaning_whatever_filters_it_passes() {
		$json = '{"version":1,"a":"<b>\u00e9 & \"x\"</b> 😀 £","big":12345678901234567890,"none":{},"list":[]}';
		$kept = SendWidgets\portable_json( $json );
		$this->assertEquals( json_decode( $json ), json_decode( $kept ) );
		$this->assertDoesNotMatchRegularExpression( '/[<>&]|[\x{10000}-\x{10FFFF}]/u', $kept );
		$this->assertStringContainsString( '12345678901234567890', $kept );
		$this->assertStringContainsString( '"none":{}', $kept );
	}

	/** @dataProvider records */
	public function test_what_is_no_record_is_not_stored( $json, $problem ) {
		$this->assertSame( $problem, SendWidgets\record_problem( $json ) );
	}

	public static function records() {
		return array(
			array( '{"version":1}', '' ),
			array( '{"version":"1"}', 'not-a-record' ),
			array( '[1]', 'not-a-record' ),
			array( 'null', 'not-a-record' ),
			array( '{', 'not-json' ),
			array( '', 'not-json' ),
			array( "{\"version\":1,\"a\":\"\xff\"}", 'not-utf-8' ),
			array( '{"version":1,"a":"' . str_repeat( 'x', 5000000 ) . '"}', 'too-large' ),
		);
	}

	/** @dataProvider cells */
	public function test_nothing_in_a_table_runs( $text, $cell ) {
		$this->assertSame( $cell, SendWidgets\csv_cell( $text ) );
	}

	public static function cells() {
		return array(
			array( 'It is "wrong"', '"It is ""wrong"""' ),
			array( '=1+1', "\"'=1+1\"" ),
			array( '  @SUM(A1)', "\"'  @SUM(A1)\"" ),
			array( '-1', "\"'-1\"" ),
			array( "\t=1", "\"'\t=1\"" ),
			array( "\u{200B}=1", "\"'\u{200B}=1\"" ),
			array( "\u{FF1D}1", "\"'\u{FF1D}1\"" ),
			array( "two\nlines", "\"two\nlines\"" ),
		);
	}

	private function read( array $more ) {
		return SendWidgets\read_submission(
			array_merge(
				array(
					'key'     => 'abcdefghijklmnopqrstuv',
					'purpose' => 'comment',
					'page'    => 'https://user:secret@forum.example/a?b#c',
					'lang'    => 'ur',
					'answers' => array(
						'about'   => array( 'gaps', 'gaps', '' ),
						'comment' => " Help\r\nis missing\x07 ",
						'publish' => 'no',
						'reply'   => 'no',
						'email'   => 'me@home.example',
					),
				),
				$more
			),
			'',
			array( 'page', 'report', 'comment', 'survey' )
		);
	}

	public function test_an_answer_is_kept_as_it_was_meant() {
		$read = $this->read( array() );
		$this->assertSame( array(), $read['errors'] );
		$this->assertSame( 'https://forum.example/a?b', $read['submission']['page'] );
		$this->assertSame( array( 'gaps' ), $read['submission']['answers']['about'] );
		$this->assertSame( "Help\nis missing", $read['submission']['answers']['comment'] );
		$this->assertSame( '', $read['submission']['email'], 'nobody keeps the address of somebody who wants no reply' );
		$this->assertArrayNotHasKey( 'email', $read['submission']['answers'] );
	}

	/** @dataProvider faults */
	public function test_what_is_wrong_is_said_by_field( array $more, array $errors ) {
		$found = array();
		foreach ( $this->read( $more )['errors'] as $error ) {
			$found[] = $error['field'] . ' ' . $error['code'];
		}
		$this->assertSame( $errors, $found );
	}

	public static function faults() {
		return array(
			array( array( 'key' => 'short' ), array( 'key not-a-key' ) ),
			array( array( 'key' => "abcdefghijklmnopqrstuv\n" ), array() ),
			array( array( 'purpose' => 'other' ), array( 'purpose not-an-option' ) ),
			array( array( 'page' => 'nowhere' ), array( 'page not-an-address' ) ),
			array( array( 'page' => 'about:srcdoc' ), array() ),
			array( array( 'answers' => array() ), array( 'comment missing' ) ),
			array( array( 'answers' => 'none' ), array( 'comment missing' ) ),
			array( array( 'purpose' => 'page', 'answers' => array( 'correct' => 'maybe' ) ), array( 'correct missing' ) ),
			array( array( 'purpose' => 'survey', 'answers' => array( 'a' => '1' ) ), array( 'item missing' ) ),
			array( array( 'purpose' => 'survey', 'item' => 's', 'answers' => array() ), array( 'answers missing' ) ),
			array( array( 'answers' => array( 'comment' => str_repeat( 'é', 20001 ) ) ), array( 'comment too-long' ) ),
			array( array( 'answers' => array( 'comment' => array( array( 'deep' ) ) ) ), array( 'comment not-text' ) ),
			array( array( 'answers' => array( 'comment' => 'a', 'reply' => 'yes' ) ), array( 'email missing' ) ),
			array( array( 'answers' => array( 'comment' => 'a', 'reply' => 'yes', 'email' => 'me' ) ), array( 'email not-an-email' ) ),
			array( array( 'answers' => array_fill( 0, 301, 'a' ) ), array( 'answers too-many' ) ),
		);
	}

	public function test_what_a_machine_wrote_is_put_aside() {
		$this->assertSame( 'honeypot', $this->read( array( 'website' => 'x' ) )['submission']['suspicion'] );
		$this->assertSame( 'too-fast', $this->read( array( 'seconds' => 1 ) )['submission']['suspicion'] );
		$this->assertSame( '', $this->read( array( 'seconds' => 30, 'website' => '' ) )['submission']['suspicion'] );
		$one_click = $this->read(
			array(
				'purpose' => 'page',
				'seconds' => 1,
				'answers' => array( 'correct' => 'yes' ),
			)
		);
		$this->assertSame( '', $one_click['submission']['suspicion'] );
	}

	public function test_a_retry_is_told_from_another_answer() {
		$first = SendWidgets\said_hash( $this->read( array() )['submission'] );
		$this->assertSame( $first, SendWidgets\said_hash( $this->read( array( 'seconds' => 90 ) )['submission'] ) );
		$this->assertNotSame( $first, SendWidgets\said_hash( $this->read( array( 'answers' => array( 'comment' => 'other' ) ) )['submission'] ) );
		$this->assertMatchesRegularExpression( '/^SW-[2-9A-Z]{4}-[2-9A-Z]{2}$/', SendWidgets\new_reference() );
	}

	private static function field( $type, $name, $required = false, array $values = array() ) {
		return compact( 'type', 'name', 'required', 'values' );
	}

	private static function question( $id, $type, array $options = array(), $required = false, $sometimes = false ) {
		return compact( 'id', 'type', 'options', 'required', 'sometimes' );
	}

	public function test_a_form_is_mapped_by_what_its_fields_are_called() {
		$mapped = SendWidgets\map_fields(
			array(
				self::field( 'text', 'your-name', true ),
				self::field( 'email', 'your-email', true ),
				self::field( 'checkbox', 'topics', false, array( 'What it says', 'Gaps' ) ),
				self::field( 'textarea', 'your-message', true ),
				self::field( 'acceptance', 'terms', true ),
				self::field( 'quiz', 'sum' ),
				self::field( 'checkbox', 'may-publish', false, array( 'I agree' ) ),
				self::field( 'hidden', 'page-url' ),
			),
			array(
				self::question( 'about', 'checkboxes', array( 'content' => 'What it says', 'gaps' => 'Help that is missing', 'ease' => 'How easy it is' ), true ),
				self::question( 'comment', 'textarea', array(), true ),
				self::question( 'publish', 'yes-no', array( 'yes' => 'Yes', 'no' => 'No' ), true ),
				self::question( 'email', 'email', array(), true, true ),
				self::question( 'who', 'radios' ),
			)
		);
		$this->assertSame( 'about=topics; about.content=What it says; about.gaps=Gaps; comment=your-message; publish=may-publish; publish.yes=I agree; email=your-email; page=page-url', SendWidgets\map_text( $mapped['map'] ) );
		$told = array();
		foreach ( $mapped['warnings'] as $warning ) {
			$told[] = trim( $warning['code'] . ' ' . $warning['field'] . ' ' . $warning['value'] );
		}
		$this->assertSame(
			array( 'no-option topics How easy it is', 'no-field who', 'required your-name', 'sometimes your-email', 'acceptance terms', 'quiz sum' ),
			$told
		);
	}

	public function test_a_map_whose_values_hold_its_own_signs_is_json() {
		$this->assertSame( '{"a":"b","a.c":"One; two"}', SendWidgets\map_text( array( 'a' => 'b', 'a.c' => 'One; two' ) ) );
	}
}
