///<reference types="svelte" />
;
import { page } from '$app/state'
import type { Theme } from '../app.d.ts'
import type { PageWords } from '../words/index.ts';

;type $$ComponentProps =  { words: PageWords; theme: Theme };function $$render() {





const { words, theme }:/*Ωignore_startΩ*/$$ComponentProps/*Ωignore_endΩ*/ = $props()

const themes = ['auto', 'light', 'dark'] as const
const withTheme = (name: Theme): string => {
  const query = new URLSearchParams(page.url.search)
  query.set('theme', name)
  return `${page.url.pathname}?${query}`
}
;
async () => {

 { svelteHTML.createElement("footer", { "class":`no-print`,});
   { svelteHTML.createElement("p", {});words.nav.foot; }
   { svelteHTML.createElement("p", { "class":`links`,});
     { svelteHTML.createElement("span", {});
      words.nav.theme;
         for(let name of __sveltets_2_ensureArray(themes)){name;
         { svelteHTML.createElement("a", {    "href":withTheme(name),"aria-current":theme === name ? 'true' : undefined,"data-sveltekit-reload":true,});words.nav[name]; }
      }
     }
     { svelteHTML.createElement("a", {  "href":`/api/v1/docs`,"data-sveltekit-reload":true,});words.nav.api; }
   }
 }


};
return { props: {} as any as $$ComponentProps, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Footer__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Footer__SvelteComponent_ = ReturnType<typeof Footer__SvelteComponent_>;
/*Ωignore_endΩ*/export default Footer__SvelteComponent_;