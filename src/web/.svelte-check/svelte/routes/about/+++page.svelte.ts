///<reference types="svelte" />
;
import { wordsIn } from '../../words/index.ts'
import type { PageProps } from './$types';
function $$render() {




const { data }: PageProps = $props()
const words = $derived(wordsIn(data.language))
;
async () => {

 { svelteHTML.createElement("svelte:head", {}); { svelteHTML.createElement("title", {});data.guide.title;  words.name; } }

 { svelteHTML.createElement("div", { "class":`guide`,});
   { svelteHTML.createElement("h1", {});data.guide.title; }
   { svelteHTML.createElement("p", { "class":`lead`,});data.guide.lead; }
     for(let section of __sveltets_2_ensureArray(data.guide.sections)){section.title;
     { svelteHTML.createElement("h2", {});section.title; }
     { svelteHTML.createElement("ul", {});
         for(let point of __sveltets_2_ensureArray(section.points)){point;
         { svelteHTML.createElement("li", {});point; }
      }
     }
  }
   { svelteHTML.createElement("p", {}); { svelteHTML.createElement("a", {   "class":`button`,"href":`/`,});words.nav.reports; } }
 }


};
return { props: {} as any as PageProps, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/export default Page__SvelteComponent_;