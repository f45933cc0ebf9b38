export { default } from "./++ReportRow.svelte.ts";
export * from "./++ReportRow.svelte.ts";
