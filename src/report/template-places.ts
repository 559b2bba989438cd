import type { Node, Tokenizer } from "@markdoc/markdoc";

/** A line and a column of a text file, both from 1. */
export interface Place {
	readonly line: number;
	readonly column: number;
}

type Token = ReturnType<Tokenizer["tokenize"]>[number];

/**
 * Notes on each tag's token the line and column on which it stands in the text, so that the parser passes them on to
 * the tree: Markdoc itself knows only the line on which a paragraph starts. Tags come in the order of the text.
 */
export function markPlaces(tokens: readonly Token[], text: string): void {
	const searched = blankComments(text);
	const lineAt = lineFinder(text);
	let from = 0;
	for (const token of tokens.flatMap((t) => [t, ...(t.children ?? [])])) {
		if (!/^(variable|tag|annotation|error)/.test(token.type)) continue;
		const at = findTag(searched, from, token.info);
		if (at < 0) continue;
		const { line, column } = lineAt(at);
		Object.assign(token, {
			position: { start: column - 1 },
			map: token.map ?? [line - 1, line],
		});
		from = at + 2;
	}
}

/** Where a node stands; or, inside it, a word that it quotes. */
export function placeOf(text: string, node: Node, quoted?: string): Place {
	const line = (node.location?.start.line ?? 0) + 1;
	const column = (node.location?.start.character ?? 0) + 1;
	if (quoted === undefined) return { line, column };
	const from = offsetOf(text, { line, column });
	const at = text.indexOf(quoted, from);
	const end = text.indexOf("\n\n", from);
	return at < 0 || (end >= 0 && at > end)
		? { line, column }
		: placeAt(text, at);
}

function findTag(text: string, from: number, inner: string): number {
	const wanted = oneSpaced(inner);
	for (
		let at = text.indexOf("{%", from);
		at >= 0;
		at = text.indexOf("{%", at + 2)
	) {
		const end = text.indexOf("%}", at);
		if (wanted === "") return at;
		const found = oneSpaced(text.slice(at + 2, end < 0 ? undefined : end));
		// A "%}" inside quotation marks ends the search early, not the tag.
		if (found !== "" && (found === wanted || wanted.startsWith(found)))
			return at;
	}
	return -1;
}

/** Finds the places of offsets that are asked for in the order of the text. */
function lineFinder(text: string): (offset: number) => Place {
	let line = 1;
	let lineStart = 0;
	return (offset) => {
		for (
			let end = text.indexOf("\n", lineStart);
			end >= 0 && end < offset;
			end = text.indexOf("\n", lineStart)
		) {
			line++;
			lineStart = end + 1;
		}
		return { line, column: offset - lineStart + 1 };
	};
}

function placeAt(text: string, offset: number): Place {
	const before = text.slice(0, offset);
	return {
		line: before.split("\n").length,
		column: offset - before.lastIndexOf("\n"),
	};
}

function offsetOf(text: string, place: Place): number {
	let offset = 0;
	for (let line = 1; line < place.line; line++)
		offset = text.indexOf("\n", offset) + 1;
	return offset + place.column - 1;
}

function oneSpaced(text: string): string {
	return text.trim().replace(/\s+/g, " ");
}

function blankComments(text: string): string {
	return text.replace(/<!--[\s\S]*?-->/g, (comment) =>
		comment.replace(/[^\n]/g, " "),
	);
}
