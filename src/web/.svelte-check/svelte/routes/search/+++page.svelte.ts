///<reference types="svelte" />
;
import { wordsIn } from '../../words/index.ts'
import type { PageProps } from './$types';
function $$render() {




const { data }: PageProps = $props()
const words = $derived(wordsIn(data.language))
const w = $derived(words.search)
const older = $derived(`/search?q=${encodeURIComponent(data.text)}&cursor=${encodeURIComponent(data.nextCursor ?? '')}`)
;
async () => {

 { svelteHTML.createElement("svelte:head", {}); { svelteHTML.createElement("title", {});data.text ? `${data.text} – ` : '';w.title;  words.name; } }

 { svelteHTML.createElement("h1", {});w.title; }
 { svelteHTML.createElement("search", {});
   { svelteHTML.createElement("form", {   "method":`get`,"action":`/search`,});
     { svelteHTML.createElement("label", {   "class":`field`,"for":`q`,});w.label; }
     { svelteHTML.createElement("div", { "class":`ask`,});
       { svelteHTML.createElement("input", {           "id":`q`,"type":`search`,"name":`q`,"value":data.text,"required":true,"aria-describedby":`q-hint`,"autocomplete":`off`,});}
       { svelteHTML.createElement("button", {   "type":`submit`,"class":`button`,});w.go; }
     }
     { svelteHTML.createElement("p", {   "id":`q-hint`,"class":`hint`,});w.hint; }
   }
 }

if(data.refusal){
   { svelteHTML.createElement("p", {   "class":`refusal`,"role":`alert`,});data.refusal; }
} else if (data.hits === null){
   { svelteHTML.createElement("p", { "class":`soft start`,});w.start; }
} else if (data.hits.length === 0){
   { svelteHTML.createElement("section", { "class":`none`,});
     { svelteHTML.createElement("h2", {});w.none(data.text); }
     { svelteHTML.createElement("p", {});w.noneText; }
   }
}else{
   { svelteHTML.createElement("h2", { "class":`results`,});w.results(data.text); }
   { svelteHTML.createElement("ol", {});
        for(let hit of __sveltets_2_ensureArray(data.hits)){let index = 1;index;
       { svelteHTML.createElement("li", {});
         { svelteHTML.createElement("p", {   "class":`sentence`,"lang":`vi`,});
           { svelteHTML.createElement("a", {   "href":hit.href,"data-sveltekit-reload":true,});    for(let part of __sveltets_2_ensureArray(hit.parts)){let at = 1;at;
              if(part.marked){
                 { svelteHTML.createElement("mark", {});part.text; }
              }else{
                part.text;
              }
            } }
         }
         { svelteHTML.createElement("p", { "class":`where`,});
           { svelteHTML.createElement("span", {  "class":`kind`,});if(hit.kind === 'report'){
              w.inArticle;
            }else{
               { svelteHTML.createElement("span", { "class":`k-${hit.kind}`,});hit.kindName; }
            } }
          if(hit.publishedOn){
             { svelteHTML.createElement("span", {});hit.publishedOn; }
          }
           { svelteHTML.createElement("a", {   "href":`/reports/${hit.reportId}`,"lang":`vi`,});hit.title; }
         }
       }
    }
   }
  if(data.nextCursor){
     { svelteHTML.createElement("p", {}); { svelteHTML.createElement("a", {     "class":`button quiet`,"href":older,"rel":`next`,});w.more; } }
  }
}


};
return { props: {} as any as PageProps, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/export default Page__SvelteComponent_;