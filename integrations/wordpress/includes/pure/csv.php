<?php
/**
 * Tables for spreadsheets. Pure: no function of WordPress is called.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * One cell. A spreadsheet runs what begins with =, +, - or @; an apostrophe before it says that it is text.
 *
 * @param string $text What the cell holds.
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
 * A table as Excel opens it: UTF-8 with its mark, and lines that end in CR LF.
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
