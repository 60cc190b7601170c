<?php
/**
 * Plugin Name:       Campaign Elements
 * Plugin URI:        https://github.com/campaign-elements/campaign-elements
 * Description:       An awareness campaign on your site: banner, map of acts, timeline, gallery, pledge and more, each claim with its source. One block and one shortcode.
 * Version:           0.1.0
 * Requires at least: 6.3
 * Requires PHP:      7.4
 * Author:            The Campaign Elements authors
 * License:           BSD-3-Clause
 * License URI:       https://opensource.org/license/bsd-3-clause
 * Text Domain:       campaign-elements
 *
 * @package CampaignElements
 */

namespace CampaignElements;

defined( 'ABSPATH' ) || exit;

const SCRIPT = 'campaign-elements';

/**
 * What the build knows of the elements: see scripts/wordpress-zip.mjs of the project.
 *
 * @return array{version: string, integrity: string, campaign: array, languages: array<string, string>, elements: array<string, array>}
 */
function built(): array {
	static $built = null;
	if ( null === $built ) {
		$built = wp_json_file_decode( __DIR__ . '/elements.json', array( 'associative' => true ) );
	}
	return $built;
}

add_action( 'init', __NAMESPACE__ . '\register' );

/** Registers the block, the shortcode and the script. */
function register(): void {
	register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	add_shortcode( 'campaign_element', __NAMESPACE__ . '\render_shortcode' );

	$version = built()['version'];
	$host    = script_host();
	wp_register_script(
		SCRIPT,
		$host ? "$host/$version/embed/embed.js" : plugins_url( 'embed/embed.js', __FILE__ ),
		array(),
		$host ? null : $version,
		array( 'strategy' => 'async' )
	);
}

/**
 * Where the versions of the scripts are published, by the constant CAMPAIGN_ELEMENTS_HOST of wp-config.php; without it
 * they come from the plugin's own folder, and no third party is asked.
 */
function script_host(): string {
	return defined( 'CAMPAIGN_ELEMENTS_HOST' ) ? untrailingslashit( esc_url_raw( CAMPAIGN_ELEMENTS_HOST, array( 'https' ) ) ) : '';
}

add_filter( 'script_loader_tag', __NAMESPACE__ . '\pin_script', 10, 2 );

/**
 * Pins what another host sends. A file of this site is not pinned: optimisers may rewrite it.
 *
 * @param string $tag    Markup of the script.
 * @param string $handle Its name.
 */
function pin_script( $tag, $handle ) {
	if ( SCRIPT !== $handle || ! script_host() ) {
		return $tag;
	}
	$markup = new \WP_HTML_Tag_Processor( $tag );
	while ( $markup->next_tag( 'script' ) ) {
		if ( null !== $markup->get_attribute( 'src' ) ) {
			$markup->set_attribute( 'integrity', built()['integrity'] );
			$markup->set_attribute( 'crossorigin', 'anonymous' );
		}
	}
	return $markup->get_updated_html();
}

add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_editor' );

/** Gives the editor the elements to choose from. */
function tell_editor(): void {
	wp_add_inline_script(
		generate_block_asset_handle( 'campaign-elements/element', 'editorScript' ),
		'window.campaignElements = ' . wp_json_encode(
			array(
				'elements'  => built()['elements'],
				'languages' => built()['languages'],
			),
			JSON_HEX_TAG | JSON_UNESCAPED_UNICODE
		) . ';',
		'before'
	);
}

add_filter( 'no_texturize_tags', __NAMESPACE__ . '\keep_words' );

/**
 * Words of others stay as they were said: no other quotation marks, no other dashes.
 *
 * @param string[] $tags Elements whose text stays as it is.
 */
function keep_words( $tags ) {
	foreach ( array_keys( built()['elements'] ) as $name ) {
		$tags[] = "campaign-$name";
	}
	return $tags;
}

/**
 * The block on the page.
 *
 * @param array $attributes Attributes of block.json.
 */
function render_block( $attributes ): string {
	$html = render( $attributes['element'] ?? '', $attributes['settings'] ?? array(), $attributes['campaign'] ?? '', $attributes['lang'] ?? '' );
	return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}

/**
 * [campaign_element name="banner" placement="bottom" dismissible campaign="https://…" lang="fr"]
 *
 * @param array|string $attributes What stands in it; a name without a value has a number as its key.
 */
function render_shortcode( $attributes ): string {
	$settings = array();
	foreach ( (array) $attributes as $name => $value ) {
		if ( is_int( $name ) ) {
			$settings[ $value ] = true;
		} else {
			$settings[ $name ] = $value;
		}
	}
	return render( $settings['name'] ?? '', $settings, $settings['campaign'] ?? '', $settings['lang'] ?? '' );
}

/**
 * An element with its fallback inside. What the build does not know is left out, whoever wrote it.
 *
 * @param mixed $name     Name of the element, without "campaign-".
 * @param mixed $settings Its attributes.
 * @param mixed $campaign Address of the campaign document; empty for the one that the script brings.
 * @param mixed $lang     Code of a language; empty for the site's.
 */
function render( $name, $settings, $campaign, $lang ): string {
	$element = is_string( $name ) ? built()['elements'][ $name ] ?? null : null;
	if ( null === $element ) {
		return '';
	}
	$campaign = is_string( $campaign ) ? esc_url_raw( $campaign, array( 'https', 'http' ) ) : '';
	$known    = built()['languages'];
	$site     = strtolower( substr( get_locale(), 0, 2 ) );
	$language = is_string( $lang ) && isset( $known[ $lang ] ) ? $lang : ( isset( $known[ $site ] ) ? $site : 'en' );
	$fallback = fallback( $name, $campaign, $language );
	if ( is_feed() ) {
		return $fallback;
	}

	wp_enqueue_script( SCRIPT );
	$html = "<campaign-$name";
	if ( $language !== $site ) {
		$html .= sprintf( ' lang="%s"', esc_attr( $language ) );
	}
	if ( $campaign ) {
		$html .= sprintf( ' src="%s"', esc_url( $campaign ) );
	}
	foreach ( $element['attributes'] as $attribute => $type ) {
		$html .= attribute( $attribute, $type, is_array( $settings ) ? $settings[ $attribute ] ?? null : null );
	}
	return "$html>$fallback</campaign-$name>";
}

/**
 * An attribute as markup, or nothing where its value is not of its type.
 *
 * @param string $name  Its name.
 * @param array  $type  What the build knows of it.
 * @param mixed  $value What was written.
 */
function attribute( string $name, array $type, $value ): string {
	if ( ! is_scalar( $value ) || '' === $value ) {
		return '';
	}
	switch ( $type['type'] ) {
		case 'boolean':
			return wp_validate_boolean( $value ) ? " $name" : '';
		case 'number':
			return is_numeric( $value ) ? sprintf( ' %s="%s"', $name, esc_attr( $value ) ) : '';
		case 'choice':
			return in_array( $value, $type['values'], true ) ? sprintf( ' %s="%s"', $name, esc_attr( $value ) ) : '';
		case 'address':
			$address = esc_url( $value, array( 'https', 'http' ) );
			return $address ? sprintf( ' %s="%s"', $name, $address ) : '';
		default:
			return sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
}

/**
 * What stands there until the script runs, and for good where it cannot: the element as plain HTML, as
 * `campaign-elements render --as light` writes it. For the campaign that the script brings it comes with the plugin;
 * of a document of the site's own, files can be put into wp-content/campaign-elements. Else it is a link.
 *
 * @param string $name     Name of the element.
 * @param string $campaign Address of the campaign document, or nothing.
 * @param string $language Code of one of the languages.
 */
function fallback( string $name, string $campaign, string $language ): string {
	$folder = $campaign ? WP_CONTENT_DIR . '/campaign-elements/' . folder_of( $campaign ) : __DIR__ . '/fallback';
	foreach ( array( "$name.$language.html", "$name.html" ) as $file ) {
		if ( is_readable( "$folder/$file" ) ) {
			return (string) file_get_contents( "$folder/$file" ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- a local file.
		}
	}
	if ( $campaign ) {
		// Of another document only its host is known.
		$home = home_url( '/' );
		$host = wp_parse_url( $campaign, PHP_URL_HOST );
		$link = $host ? wp_parse_url( $campaign, PHP_URL_SCHEME ) . "://$host/" : $home;
		return link_to( $link, $host ? $host : (string) wp_parse_url( $home, PHP_URL_HOST ) );
	}
	$default = built()['campaign'];
	return isset( $default['name'][ $language ] )
		? link_to( $default['url'], $default['name'][ $language ] )
		: link_to( $default['url'], $default['name']['en'], 'en' );
}

/**
 * Folder of the files of a document: its address without the scheme, every other character a hyphen.
 *
 * @param string $campaign Its address.
 */
function folder_of( string $campaign ): string {
	return trim( preg_replace( '/[^a-z0-9.]+/', '-', strtolower( preg_replace( '#^https?://#', '', $campaign ) ) ), '-.' );
}

/**
 * A link as markup.
 *
 * @param string $url   Address.
 * @param string $title Words.
 * @param string $lang  Their language, where it is not the element's.
 */
function link_to( string $url, string $title, string $lang = '' ): string {
	return sprintf( '<a href="%s"%s>%s</a>', esc_url( $url ), $lang ? sprintf( ' lang="%s"', esc_attr( $lang ) ) : '', esc_html( $title ) );
}
