///<reference types="svelte" />
;
import { page } from '$app/state'
import { wordsIn } from '../words/index.ts';
function $$render() {




const words = $derived(wordsIn(page.data.language ?? 'vi'))
const title = $derived(
  page.status === 404 ? words.error.notFoundTitle : page.status < 500 ? words.error.refusedTitle : words.error.faultTitle
)
;
async () => {

 { svelteHTML.createElement("svelte:head", {}); { svelteHTML.createElement("title", {});title;  words.name; } }

 { svelteHTML.createElement("h1", {});title; }
 { svelteHTML.createElement("p", { "class":`said`,});page.error?.message; }
 { svelteHTML.createElement("p", { "class":`ways`,});
   { svelteHTML.createElement("a", {   "class":`button`,"href":`/`,});words.error.home; }
   { svelteHTML.createElement("a", {   "class":`button quiet`,"href":`/search`,});words.error.searchInstead; }
 }


};
return { props: {} as Record<string, never>, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Error__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Error__SvelteComponent_ = ReturnType<typeof Error__SvelteComponent_>;
/*Ωignore_endΩ*/export default Error__SvelteComponent_;