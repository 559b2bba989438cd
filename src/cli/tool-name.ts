import packageFile from "../../package.json" with { type: "json" };

/** The tool and its version, as documents and records name it: "cse-report 0.1.0". */
export const toolName = `cse-report ${packageFile.version}`;
