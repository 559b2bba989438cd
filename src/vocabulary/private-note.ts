/** What stands with true figures, wherever they are told. */
export const privateNote =
	"Private: this holds true figures, for the analyst alone. Not for publication.";
