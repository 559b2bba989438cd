import { ImportedXmlComponent } from "docx";
import { theme } from "../theme.ts";

/** The name by which tables ask for the style below. */
export const tableStyleId = "FiguresTable";

/** Light rules between rows, a header row on a tint under a stronger one, no upright rules. (The package has no words for table styles.) */
export function tableStyle(): ImportedXmlComponent {
	const { rule, accent, headerFill } = theme.colour;
	const { cellMargin } = theme;
	return ImportedXmlComponent.fromXmlString(
		`<w:style xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:type="table" w:customStyle="1" w:styleId="${tableStyleId}">
<w:name w:val="Figures table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>
<w:tblPr><w:tblBorders>${border("top", accent, 8)}${border("bottom", accent, 8)}${border("insideH", rule, 4)}</w:tblBorders>
<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="${cellMargin}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="${cellMargin}" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${border("bottom", accent, 8)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${headerFill}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>
</w:style>`.replace(/>\s+</g, "><"),
	);
}

function border(side: string, colour: string, eighths: number): string {
	return `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${colour}"/>`;
}
