import {
	AlignmentType,
	type INumberingOptions,
	LevelFormat,
	type NumberingDefinition,
} from "docx";
import { theme } from "../theme.ts";

/** One list for the whole paper, so that its numbers run on through every part. */
export const paragraphNumbers: NumberingDefinition = {
	reference: "paragraphs",
	levels: [
		{
			level: 0,
			format: LevelFormat.DECIMAL,
			text: "%1.",
			alignment: AlignmentType.LEFT,
			style: {
				paragraph: { indent: { left: theme.indent, hanging: theme.indent } },
			},
		},
	],
};

/** Bullets that stand by themselves. */
export const bullets = bulletsAt("bullets", theme.bulletIndent);

/** Bullets under a numbered paragraph, set in as its text is. */
export const nestedBullets = bulletsAt(
	"nested-bullets",
	theme.indent + theme.bulletIndent,
);

/** What the paper's lists look like, for the document. */
export const paperNumbering: INumberingOptions = {
	config: [paragraphNumbers, bullets, nestedBullets],
};

function bulletsAt(reference: string, left: number): NumberingDefinition {
	return {
		reference,
		levels: [
			{
				level: 0,
				format: LevelFormat.BULLET,
				text: "•",
				alignment: AlignmentType.LEFT,
				style: {
					paragraph: { indent: { left, hanging: theme.bulletIndent } },
					run: { font: theme.font },
				},
			},
		],
	};
}
