import { XmlDocument as Xml, type XmlDocument } from "libxml2-wasm";

/** The paper's markup, asked by XPath. */
interface Page {
	count(path: string): number;
	texts(path: string): readonly string[];
}

type Rule = (page: Page) => readonly string[];

/**
 * What is wrong with a paper in HTML as a public body's page (accessibility regulations 2018, WCAG 2.2 AA) and as one that
 * fetches and runs nothing: one finding a line, none where all is well.
 */
export function lintHtml(bytes: Uint8Array): readonly string[] {
	const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	let tree: XmlDocument;
	try {
		tree = Xml.fromString(text);
	} catch (error) {
		return [`not well-formed: ${String(error)}`];
	}
	try {
		const page: Page = {
			count: (path) => Number(tree.eval(`count(${path})`)),
			texts: (path) => tree.find(path).map((node) => node.content),
		};
		return rules.flatMap((rule) => rule(page));
	} finally {
		tree.dispose();
	}
}

/** A finding where a path finds anything. */
function never(path: string, finding: string): Rule {
	return (page) => {
		const found = page.count(path);
		return found > 0 ? [`${finding} (${found})`] : [];
	};
}

/** A finding where a path does not find exactly one. */
function once(path: string, what: string): Rule {
	return (page) => (page.count(path) === 1 ? [] : [`not one ${what}`]);
}

const policy =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const rules: readonly Rule[] = [
	// the page
	once("/html[@lang = 'en-GB']", "page in British English"),
	once("/html/head/title[normalize-space()]", "title"),
	once("/html/head/meta[@charset = 'utf-8']", "encoding"),
	once("/html/head/meta[@name = 'viewport']", "width of the screen"),
	never(
		"//meta[@name = 'viewport'][contains(@content, 'maximum') or contains(@content, 'scalable')]",
		"a screen that cannot be zoomed",
	),
	once("//h1[normalize-space()]", "heading of level 1"),
	once("/html/body/main[@id = 'content']", "main part"),
	once(
		"/html/body/*[1][self::a][@href = '#content'][normalize-space()]",
		"link that skips to the main part",
	),
	skippedLevels,
	// nothing to run, nothing to fetch
	once(
		`/html/head/meta[@charset]/following-sibling::*[1][@http-equiv = 'Content-Security-Policy'][@content = "${policy}"]`,
		"strict security policy before anything else",
	),
	never(
		"//script | //iframe | //object | //embed | //form | //input | //button | //link | //base | //svg | //video | //audio | //template",
		"an element that has no place in a paper",
	),
	never("//@*[starts-with(name(), 'on')]", "an attribute that runs something"),
	never("//meta[@http-equiv = 'refresh']", "a page that loads another"),
	never(
		"//@src[not(starts-with(., 'data:image/svg+xml;base64,'))] | //@srcset[not(starts-with(., 'data:image/svg+xml;base64,'))] | //@background | //@poster",
		"a picture that is fetched",
	),
	never(
		"//style[contains(., 'url(') or contains(., '@import') or contains(., '@font-face')] | //@style[contains(., 'url(')]",
		"a style that is fetched",
	),
	never(
		"//a/@href[not(starts-with(., '#') or starts-with(., 'https://') or starts-with(., 'http://') or starts-with(., 'mailto:'))]",
		"a link that leads nowhere on the web",
	),
	// links within
	idsOnce,
	never("//@id[. = '']", "an id that is empty"),
	never(
		"//a[starts-with(@href, '#')][not(substring(@href, 2) = //@id)]",
		"a link to a place that is not there",
	),
	never(
		"//*[@aria-labelledby][not(@aria-labelledby = //@id)]",
		"a name that is not there",
	),
	never(
		"//main//*[self::h2 or self::h3][not(concat('#', @id) = //nav//a/@href)]",
		"a section that the contents do not list",
	),
	never("//a[not(normalize-space())] | //a//a", "a link without words"),
	// text
	never(
		"//*[self::p or self::li or self::h1 or self::h2 or self::h3 or self::h4 or self::th or self::td or self::caption or self::figcaption or self::blockquote][not(normalize-space())]",
		"an element without words",
	),
	never("//ul[not(li)] | //ul/*[not(self::li)]", "a list without items"),
	numbersInOrder,
	// tables
	never(
		"//table[not(*[1][self::caption])]",
		"a table that does not begin with its caption",
	),
	never(
		"//table[count(thead/tr) != 1]",
		"a table without exactly one header row",
	),
	never("//thead//th[not(@scope = 'col')]", "a heading without its columns"),
	never("//thead//td", "a header row with a cell that is no heading"),
	never(
		"//tbody/tr[not(*[1][self::th][@scope = 'row'])]",
		"a row without a heading",
	),
	never(
		"//tbody/tr[count(*) != count(../../thead/tr/*)]",
		"a row with too few or too many cells",
	),
	never("//@colspan | //@rowspan", "a merged cell"),
	never("//table//table", "a table in a table"),
	never(
		"//table[not(parent::*[@role = 'region'][@tabindex = '0'][@aria-labelledby = table/caption//@id])]",
		"a table that a keyboard cannot scroll to, or without a name",
	),
	// pictures
	never("//img[not(normalize-space(@alt))]", "a picture without words"),
	never("//img[not(@width and @height)]", "a picture without a size"),
	never(
		"//img[not(ancestor::figure/figcaption)]",
		"a picture without a caption",
	),
];

function idsOnce(page: Page): readonly string[] {
	const ids = page.texts("//@id");
	return new Set(ids).size === ids.length ? [] : ["an id that stands twice"];
}

/** Each heading stands at most one level below the one before it. */
function skippedLevels(page: Page): readonly string[] {
	const any = "self::h1 or self::h2 or self::h3 or self::h4";
	return [2, 3, 4].flatMap((level) => {
		const above = Array.from({ length: level - 2 }, (_, at) => at + 1);
		const path = above
			.map((far) => `//h${level}[preceding::*[${any}][1][self::h${far}]]`)
			.join(" | ");
		return path !== "" && page.count(path) > 0
			? [`a level of headings is skipped before level ${level}`]
			: [];
	});
}

function numbersInOrder(page: Page): readonly string[] {
	const inOrder = (texts: readonly string[]) =>
		texts.every((text, at) => Number.parseInt(text, 10) === at + 1);
	const paragraphs = page.texts("//p[@class = 'numbered']/span[1]");
	const tables = page
		.texts("//caption")
		.map((text) => text.replace(/^Table /, ""));
	const figures = page
		.texts("//figure[.//img]/figcaption")
		.map((text) => text.replace(/^Figure /, ""));
	return [
		...(inOrder(paragraphs) ? [] : ["paragraphs are not numbered in order"]),
		...(inOrder(tables) ? [] : ["tables are not numbered in order"]),
		...(inOrder(figures) ? [] : ["figures are not numbered in order"]),
	];
}
