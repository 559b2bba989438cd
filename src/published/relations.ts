/** What a reader knows of how figures hang together, by their ids: `statistics` tells it. */
export type KnownRelation =
	| {
			readonly kind: "sum";
			readonly total: string;
			readonly parts: readonly string[];
	  }
	/** Some of the parts: they add up to the total or to less. */
	| {
			readonly kind: "within";
			readonly total: string;
			readonly parts: readonly string[];
	  }
	| {
			readonly kind: "cover";
			readonly whole: string;
			readonly parts: readonly string[];
	  }
	| {
			readonly kind: "atMost";
			readonly smaller: string;
			readonly larger: string;
	  }
	| { readonly kind: "together"; readonly one: string; readonly other: string };
