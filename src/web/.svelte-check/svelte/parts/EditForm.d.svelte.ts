export { default } from "./++EditForm.svelte.ts";
export * from "./++EditForm.svelte.ts";
