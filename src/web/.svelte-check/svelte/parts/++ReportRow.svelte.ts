///<reference types="svelte" />
;
import type { Row } from '../list/show-row.ts'
import type { PageWords } from '../words/index.ts';

;type $$ComponentProps =  { row: Row; words: PageWords };function $$render() {




const { row, words }:/*Ωignore_startΩ*/$$ComponentProps/*Ωignore_endΩ*/ = $props()
;
async () => {

 { svelteHTML.createElement("li", {});
   { svelteHTML.createElement("p", { "class":`day`,});
    if(row.publishedOn){
       { svelteHTML.createElement("span", { "class":`unseen`,});words.list.published; }
      row.publishedOn;
    }else{
       { svelteHTML.createElement("span", { "class":`how`,});words.list.added; }
      row.addedOn;
    }
   }
   { svelteHTML.createElement("div", {});
     { svelteHTML.createElement("h2", {}); { svelteHTML.createElement("a", { "href":`/reports/${row.id}`,});row.title; } }
    if(row.who || row.when){
       { svelteHTML.createElement("p", { "class":`who`,});[row.who, row.when].filter(Boolean).join(' · '); }
    }
     { svelteHTML.createElement("p", { "class":`work`,});
      if(row.toReview > 0){
         { svelteHTML.createElement("a", { "href":`/reports/${row.id}?state=proposed`,});words.list.toReview(row.toReview); }
      }else{
         { svelteHTML.createElement("span", { "class":`soft`,});words.list.reviewed; }
      }
      if(row.doubts > 0){
         { svelteHTML.createElement("a", {   "class":`doubts`,"href":`/reports/${row.id}?state=doubts`,});words.list.doubts(row.doubts); }
      }
     }
   }
 }


};
return { props: {} as any as $$ComponentProps, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const ReportRow__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type ReportRow__SvelteComponent_ = ReturnType<typeof ReportRow__SvelteComponent_>;
/*Ωignore_endΩ*/export default ReportRow__SvelteComponent_;