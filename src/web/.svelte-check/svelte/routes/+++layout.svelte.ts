///<reference types="svelte" />
;
import type { Snippet } from 'svelte'
import '../styles/fonts.css'
import '../styles/tokens.css'
import '../styles/page.css'
import '../styles/evidence.css'
import Footer from '../parts/Footer.svelte'
import Masthead from '../parts/Masthead.svelte'
import { wordsIn } from '../words/index.ts'
import type { LayoutData } from './$types';

;type $$ComponentProps =  { data: LayoutData; children: Snippet };function $$render() {











const { data, children }:/*Ωignore_startΩ*/$$ComponentProps/*Ωignore_endΩ*/ = $props()
const words = $derived(wordsIn(data.language))
;
async () => {

 { svelteHTML.createElement("svelte:head", {});
   { svelteHTML.createElement("link", {     "rel":`icon`,"href":`/favicon.svg`,"type":`image/svg+xml`,});}
   { svelteHTML.createElement("meta", {   "name":`description`,"content":words.tagline,});}
 }

 { svelteHTML.createElement("a", {   "class":`skip`,"href":`#content`,});words.skip; }
 { const $$_daehtsaM0C = __sveltets_2_ensureComponent(Masthead); new $$_daehtsaM0C({ target: __sveltets_2_any(), props: {   words,"language":data.language,}});}
 { svelteHTML.createElement("main", {   "id":`content`,"tabindex":-1,});;__sveltets_2_ensureSnippet(children()); }
 { const $$_retooF0C = __sveltets_2_ensureComponent(Footer); new $$_retooF0C({ target: __sveltets_2_any(), props: {   words,"theme":data.theme,}});}
};
return { props: {} as any as $$ComponentProps, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Layout__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Layout__SvelteComponent_ = ReturnType<typeof Layout__SvelteComponent_>;
/*Ωignore_endΩ*/export default Layout__SvelteComponent_;