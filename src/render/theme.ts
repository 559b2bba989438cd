/**
 * The look of every paper, in one place: change a size or a colour here and nowhere else. Sizes of text are in points,
 * distances on the page in twentieths of a point (Word's own unit; 567 make a centimetre), those of a chart in pixels
 * of 1/96 inch.
 */
export const theme = {
	/** Arial is on every council's machine; the charts are drawn in Arimo, which has the same widths. */
	font: "Arial",
	language: "en-GB",
	size: {
		text: 12,
		title: 24,
		heading2: 18,
		heading3: 14,
		heading4: 12,
		/** Tables, captions, subtitles of charts. */
		table: 11,
		caption: 12,
		/** The smallest text of a paper: notes and the foot of the page. */
		small: 10,
	},
	colour: {
		/** Dark blue of the government Analysis Function's palette: 10.8:1 on white, and dark grey in greyscale. */
		accent: "12436D",
		text: "0B0C0C",
		/** Notes, attributions, the foot of the page: 8.6:1 on white. */
		quiet: "484D50",
		link: "12436D",
		rule: "B1B4B6",
		headerFill: "EEF2F6",
	},
	page: { width: 11906, height: 16838, margin: 1134, edge: 567 },
	/** How far the text of numbered paragraphs and quotations is set in. */
	indent: 567,
	/** How far the text of a list stands from its bullets. */
	bulletIndent: 340,
	/**
	 * Lines stand one below the other as their font has them (240): further apart, LibreOffice leaves a heading alone at the
	 * foot of a page where the line after it would only just not fit.
	 */
	spacing: {
		text: 130,
		list: 40,
		line: 240,
		belowTable: 160,
		/** A line of the smallest text, and what stands free above the foot of the page with its rule. */
		footerLine: 230,
		aboveFooter: 240,
	},
	/** The longest words at the foot of a page that leave room beside them for its number, in characters. */
	footerLine: 90,
	/** What stands free to the left and right of a table's texts. */
	cellMargin: 100,
	/** A table of figures with at most so many rows is kept on one page: that of the models of exploitation too. */
	wholeTableRows: 13,
	/** A list of at most so many items is kept on one page. */
	wholeListItems: 4,
	chart: {
		font: "Arimo",
		fontSize: 14.667,
		lineHeight: 18,
		barHeight: 18,
		/** From one bar's middle to the next one's, where names are of one line. */
		step: 26,
		gap: 8,
		/** How wide the picture is, and the widest that names of categories get before they are wrapped. */
		frames: {
			/** As wide as the text of the page. */
			page: { width: 642, nameWidth: 220 },
			/** As wide as the text on a screen of 320. */
			narrow: { width: 288, nameWidth: 104 },
		},
		padding: 4,
		/** What fits on a page together with a caption and notes. */
		maxHeight: 780,
		/** The picture for programs that cannot show the drawing has so many pixels to each of the page's. */
		pictureScale: 2,
	},
} as const;

/** The width of the text on the page, in twentieths of a point: 17 cm. */
export const textWidth = theme.page.width - 2 * theme.page.margin;
