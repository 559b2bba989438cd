import type { Issue } from "../vocabulary/issue.ts";
import type { Message } from "../vocabulary/message.ts";
import { issueAt, messages } from "../vocabulary/messages.ts";
import { WrongQuotes } from "./batch-builder.ts";
import { BrokenUtf16 } from "./decode-utf16.ts";
import { EndlessLine } from "./read-pieces.ts";
import type { SourceFile } from "./source-file.ts";
import { WrongBytes } from "./text-reader.ts";
import { DifferingTwins } from "./twin-columns.ts";
import {
	FormulaWithoutValue,
	WorkbookFault,
} from "./workbook/workbook-fault.ts";

/** The issue of a file that cannot be read, or not to its end; throws on what is not the file's fault. */
export function fileIssue(source: SourceFile, thrown: unknown): Issue {
	const issue = issueOf(source.name, thrown);
	source.verify?.();
	return issue;
}

function issueOf(file: string, thrown: unknown): Issue {
	if (thrown instanceof EndlessLine)
		return issueAt({ file }, messages.endlessLine());
	if (thrown instanceof BrokenUtf16)
		return issueAt({ file, line: thrown.line }, messages.brokenUtf16());
	if (thrown instanceof DifferingTwins)
		return issueAt(
			{ file, line: thrown.line, heading: thrown.twins.heading },
			messages.differingTwins(thrown.twins.places),
		);
	if (thrown instanceof WrongBytes)
		return issueAt(
			{ file, line: thrown.line },
			thrown.wrong === "zero" ? messages.zeroByte() : messages.notUtf8(),
		);
	if (thrown instanceof WorkbookFault)
		return issueAt({ file }, faultMessage(thrown));
	if (thrown instanceof FormulaWithoutValue)
		return issueAt(
			{ file, line: thrown.row, heading: thrown.heading },
			messages.formulaWithoutValue(),
		);
	if (thrown instanceof WrongQuotes)
		return issueAt({ file, line: thrown.line }, quotesMessage(thrown));
	throw thrown;
}

/** What is told of a workbook, or of a sheet, that cannot be read. */
export function faultMessage({ fault }: WorkbookFault): Message {
	return fault === "damaged"
		? messages.damagedWorkbook()
		: messages.largeWorkbook();
}

function quotesMessage({ line, closes }: WrongQuotes): Message {
	if (closes === undefined) return messages.unclosedQuote();
	return closes === line
		? messages.strayQuote()
		: messages.straySinceLine(closes);
}
