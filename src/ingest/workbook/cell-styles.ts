import { type NumberForm, numberForm } from "./number-form.ts";
import { readXml } from "./read-xml.ts";

/** How numbers are shown in cells of each style, by the style's number. */
export function readNumberForms(
	pieces: Iterable<Uint8Array>,
): readonly NumberForm[] {
	const codes = new Map<string, string>();
	const used: string[] = [];
	readXml(pieces, {
		opened(name, attributes, parent) {
			const { numFmtId: id = "0" } = attributes;
			if (name === "numFmt" && parent === "numFmts")
				codes.set(id, attributes.formatCode ?? "");
			if (name === "xf" && parent === "cellXfs") used.push(id);
		},
	});
	const forms = new Map<string, NumberForm>();
	return used.map((id) => {
		const known = forms.get(id) ?? numberForm(Number(id), codes.get(id));
		forms.set(id, known);
		return known;
	});
}
