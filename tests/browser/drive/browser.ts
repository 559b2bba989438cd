/** A real browser with one page open, driven from a test. */
export interface Browser {
	readonly name: "chromium" | "firefox";
	readonly open: (url: string) => Promise<void>;
	/** Evaluates an expression in the page, waits where it is a promise, and gives its value as JSON has it. */
	readonly evaluate: <Value>(expression: string) => Promise<Value>;
	/** Chooses files in a file input. */
	readonly choose: (
		selector: string,
		paths: readonly string[],
	) => Promise<void>;
	/** Presses a key, as whoever has no mouse does. */
	readonly press: (key: Key) => Promise<void>;
	/** Types a text where the focus is. */
	readonly type: (text: string) => Promise<void>;
	/** Makes the page as wide as a screen, dark or light. */
	readonly show: (width: number, dark: boolean) => Promise<void>;
	/** A picture of the page, as a PNG. */
	readonly picture: () => Promise<Uint8Array>;
	/** Where it saves what it downloads. */
	readonly downloads: string;
	/** Hosts that anything tried to reach. */
	readonly reached: () => readonly string[];
	readonly close: () => Promise<void>;
}

export type Key = "Tab" | "Enter" | "Space" | "ArrowDown";
