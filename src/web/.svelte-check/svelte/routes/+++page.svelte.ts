///<reference types="svelte" />
;
import AddReport from '../parts/AddReport.svelte'
import ReportRow from '../parts/ReportRow.svelte'
import { wordsIn } from '../words/index.ts'
import type { PageProps } from './$types';
function $$render() {






const { data, form }: PageProps = $props()
const words = $derived(wordsIn(data.language))
const filtered = $derived(data.filter.text !== '' || data.filter.toReview)
const empty = $derived(data.rows.length === 0 && !filtered && !data.filter.cursor)

const older = $derived.by(() => {
  const query = new URLSearchParams()
  if (data.filter.text) query.set('q', data.filter.text)
  if (data.filter.toReview) query.set('review', '1')
  if (data.nextCursor) query.set('cursor', data.nextCursor)
  return `/?${query}`
})
;
async () => {

 { svelteHTML.createElement("svelte:head", {}); { svelteHTML.createElement("title", {});words.list.title;  words.name; } }

 { svelteHTML.createElement("div", { "class":`columns`,});
   { svelteHTML.createElement("div", { "class":`reports`,});
     { svelteHTML.createElement("h1", {});words.list.title; }

    if(empty){
       { svelteHTML.createElement("section", { "class":`empty`,});
         { svelteHTML.createElement("h2", {});words.list.emptyTitle; }
         { svelteHTML.createElement("p", {});words.list.emptyText; }
       }
    }else{
       { svelteHTML.createElement("p", { "class":`notice next`,});
        words.list.next;
        if(data.next){
           { svelteHTML.createElement("a", { "href":`/reports/${data.next.id}`,});words.list.nextReview(data.next.title); }
           { svelteHTML.createElement("span", { "class":`soft`,}); words.list.toReview(data.next.toReview);  }
        }else{
          words.list.nextDone;
        }
       }

       { svelteHTML.createElement("search", {});
         { svelteHTML.createElement("form", {     "class":`filter`,"method":`get`,"action":`/`,});
           { svelteHTML.createElement("label", { "class":`field`,});
             { svelteHTML.createElement("span", {});words.list.filterLabel;  { svelteHTML.createElement("span", { "class":`hint`,}); words.list.filterHint; } }
             { svelteHTML.createElement("input", {       "type":`search`,"name":`q`,"value":data.filter.text,"autocomplete":`off`,});}
           }
           { svelteHTML.createElement("button", {   "type":`submit`,"class":`button quiet`,});words.list.filter; }
           { svelteHTML.createElement("label", { "class":`check`,});
             { svelteHTML.createElement("input", {       "type":`checkbox`,"name":`review`,"value":`1`,"checked":data.filter.toReview,});}
            words.list.onlyToReview;
           }
          if(filtered){
             { svelteHTML.createElement("p", { "class":`ways`,});
              if(data.filter.text){
                 { svelteHTML.createElement("a", { "href":`/search?q=${encodeURIComponent(data.filter.text)}`,});words.list.seeSentences(data.filter.text); }
              }
               { svelteHTML.createElement("a", { "href":`/`,});words.list.clear; }
             }
          }
         }
       }

      if(data.rows.length > 0){
         { svelteHTML.createElement("ol", { "class":`rows`,});
             for(let row of __sveltets_2_ensureArray(data.rows)){row.id;
             { const $$_woRtropeR3C = __sveltets_2_ensureComponent(ReportRow); new $$_woRtropeR3C({ target: __sveltets_2_any(), props: {  row,words,}});}
          }
         }
         { svelteHTML.createElement("p", { "class":`ways`,});
          if(data.filter.cursor){
             { svelteHTML.createElement("a", { "href":`/`,});words.list.newest; }
          }
          if(data.nextCursor){
             { svelteHTML.createElement("a", {     "class":`button quiet`,"href":older,"rel":`next`,});words.list.more; }
          }
         }
      }else{
         { svelteHTML.createElement("section", { "class":`empty`,});
           { svelteHTML.createElement("h2", {});words.list.noneTitle; }
           { svelteHTML.createElement("p", {});words.list.noneText; }
         }
      }
    }
   }

   { const $$_tropeRddA1C = __sveltets_2_ensureComponent(AddReport); new $$_tropeRddA1C({ target: __sveltets_2_any(), props: {  words,form,}});}
 }


};
return { props: {} as any as PageProps, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/export default Page__SvelteComponent_;