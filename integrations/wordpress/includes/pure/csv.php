<?php
/**
 * Tables for spreadsheets. Pure: no function of WordPress is called.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * One cell. Spreadsheets treat text that begins with =, +, - or @ as a formula (CSV injection); an apostrophe before it prevents that.
 *
 * @param string $text Text of the cell.
 * @return string
 */
function csv_cell( $text ) {
	$text = str_replace( "\0", '', (string) $text );
	if ( preg_match( '/^[\s\x{FEFF}\x{200B}]*[=+\-@\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]|^[\t\r\n]/u', $text ) ) {
		$text = "'" . $text;
	}
	return '"' . str_replace( '"', '""', $text ) . '"';
}

/**
 * A CSV file that Excel opens correctly: UTF-8 with a byte order mark, and CRLF line ends.
 *
 * @param array<array<string>> $rows Rows of cells.
 * @return string
 */
function csv_table( array $rows ) {
	$lines = array_map(
		static function ( $row ) {
			return implode( ',', array_map( __NAMESPACE__ . '\\csv_cell', $row ) );
		},
		$rows
	);
	return "\u{FEFF}" . implode( "\r\n", $lines ) . "\r\n";
}
