/** Something in a template that cannot be built, as its clerk is told of it. */
export interface TemplateProblem {
	/** `scrutiny-report/paper.md` */
	readonly file: string;
	/** From 1. */
	readonly line: number;
	/** From 1. */
	readonly column: number;
	/** What is wrong and what to do about it, in whole sentences. */
	readonly message: string;
	/** The known name nearest to one that is not known. */
	readonly nearest?: string;
}
