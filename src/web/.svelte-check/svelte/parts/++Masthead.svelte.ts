///<reference types="svelte" />
;
import { page } from '$app/state'
import type { Language } from '../../../../wording/index.ts'
import type { PageWords } from '../words/index.ts'
import Emblem from './Emblem.svelte';

;type $$ComponentProps =  { words: PageWords; language: Language };function $$render() {






const { words, language }:/*Ωignore_startΩ*/$$ComponentProps/*Ωignore_endΩ*/ = $props()

const links = $derived([
  { href: '/', name: words.nav.reports, here: page.url.pathname === '/' || page.url.pathname.startsWith('/reports') },
  { href: '/search', name: words.nav.search, here: page.url.pathname === '/search' },
  { href: '/about', name: words.nav.about, here: page.url.pathname === '/about' }
])

/** The same page in the other language. */
const other = $derived.by(() => {
  const query = new URLSearchParams(page.url.search)
  query.set('lang', language === 'vi' ? 'en' : 'vi')
  return `${page.url.pathname}?${query}`
})
;
async () => {

 { svelteHTML.createElement("header", {});
   { svelteHTML.createElement("div", { "class":`masthead`,});
     { svelteHTML.createElement("a", {   "class":`name`,"href":`/`,});
       { const $$_melbmE3C = __sveltets_2_ensureComponent(Emblem); new $$_melbmE3C({ target: __sveltets_2_any(), props: {}});}
       { svelteHTML.createElement("span", {});
         { svelteHTML.createElement("b", {});words.name; }
         { svelteHTML.createElement("small", {});words.tagline; }
       }
     }
     { svelteHTML.createElement("nav", { "aria-label":words.nav.label,});
         for(let link of __sveltets_2_ensureArray(links)){link.href;
         { svelteHTML.createElement("a", {   "href":link.href,"aria-current":link.here ? 'page' : undefined,});link.name; }
      }
       { svelteHTML.createElement("a", {          "class":`language`,"href":other,"hreflang":language === 'vi' ? 'en' : 'vi',"lang":language === 'vi' ? 'en' : 'vi',"data-sveltekit-reload":true,});
        words.nav.otherLanguage;
       }
     }
   }
 }


};
return { props: {} as any as $$ComponentProps, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Masthead__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Masthead__SvelteComponent_ = ReturnType<typeof Masthead__SvelteComponent_>;
/*Ωignore_endΩ*/export default Masthead__SvelteComponent_;