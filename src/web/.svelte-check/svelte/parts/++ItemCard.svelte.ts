///<reference types="svelte" />
;
import type { SubmitFunction } from '$app/forms'
import { enhance } from '$app/forms'
import type { Card, Filter } from '../review/show-report.ts'
import type { PageWords } from '../words/index.ts'
import EditForm from './EditForm.svelte';
;

interface Props {
  readonly card: Card
  readonly filter: Filter
  readonly words: PageWords
  /** Why the last decision on this item was refused, if it was. */
  readonly refusal: string | null
  readonly submit: SubmitFunction
};function $$render() {







const { card, filter, words, refusal, submit }: Props = $props()

const w = $derived(words.report)
const state = $derived(filter === 'all' ? '' : `&state=${filter}`)
const latest = $derived(card.decisions[0])
const short = $derived(card.quotes.every((quote) => quote.text === null))
;
async () => {

 { svelteHTML.createElement("li", {         "class":`card ${card.state}`,"id":`i-${card.id}`,"tabindex":-1,...__sveltets_2_empty({"data-item":card.id}),...__sveltets_2_empty({"data-state":card.state}),});
   { svelteHTML.createElement("div", { "class":`head`,});
     { svelteHTML.createElement("h4", {});card.headline; }
    if(card.state !== 'proposed'){
       { svelteHTML.createElement("span", { "class":`state`,});card.stateName; }
    }
   }
  if(card.under){
     { svelteHTML.createElement("p", { "class":`under`,});card.under; }
  }
  if(card.wasRead){
     { svelteHTML.createElement("p", { "class":`soft was`,});w.proposedWas; card.wasRead; }
  }

  if(card.details.length > 0){
     { svelteHTML.createElement("dl", {});
          for(let detail of __sveltets_2_ensureArray(card.details)){let index = 1;index;
         { svelteHTML.createElement("dt", {});detail.name; }
         { svelteHTML.createElement("dd", {});detail.value; }
      }
     }
  }

  if(short && card.quotes.length > 1){
     { svelteHTML.createElement("p", { "class":`places`,});
       { svelteHTML.createElement("span", { "class":`soft`,});w.inArticle;  }
          for(let quote of __sveltets_2_ensureArray(card.quotes)){let index = 1;quote.anchor;
         { svelteHTML.createElement("a", {   "href":`#${quote.anchor}`,"aria-label":w.place(index + 1),});index + 1; }
      }
     }
  } else if (!short){
     { svelteHTML.createElement("p", { "class":`quotes`,});
         for(let quote of __sveltets_2_ensureArray(card.quotes)){quote.anchor;
         { svelteHTML.createElement("a", {  "href":`#${quote.anchor}`,}); { svelteHTML.createElement("span", { "class":`unseen`,});w.words;  } quote.text ?? card.headline;
          if(quote.page !== null){ w.page(quote.page); } }
      }
     }
  }

     for(let doubt of __sveltets_2_ensureArray(card.doubts)){doubt.number;
     { svelteHTML.createElement("p", { "class":`doubt`,});
       { svelteHTML.createElement("a", { "href":`#d-${doubt.number}`,}); { svelteHTML.createElement("b", {});w.doubt; } }
      doubt.sentence;
     }
  }

  if(refusal){
     { svelteHTML.createElement("p", {   "class":`refusal`,"role":`alert`,});refusal; }
  }

  if(card.fields){
     { const $$_mroFtidE1C = __sveltets_2_ensureComponent(EditForm); new $$_mroFtidE1C({ target: __sveltets_2_any(), props: {      card,"fields":card.fields,filter,words,submit,}});}
  }else{
     { svelteHTML.createElement("div", { "class":`ways no-print`,});
      if(short && card.quotes[0] && card.quotes.length === 1){
         { svelteHTML.createElement("a", {   "class":`way read`,"href":`#${card.quotes[0].anchor}`,});w.readInArticle; { svelteHTML.createElement("span", { "class":`unseen`,}); card.headline; } }
      }
      if(card.state === 'proposed'){
         {const $$action_0 = __sveltets_2_ensureAction(enhance(svelteHTML.mapElementTag('form'),(submit)));{ svelteHTML.createElement("form", __sveltets_2_union($$action_0), {     "method":`post`,"action":`?/decide${state}`,});
           { svelteHTML.createElement("input", {     "type":`hidden`,"name":`item`,"value":card.id,});}
           { svelteHTML.createElement("input", {     "type":`hidden`,"name":`revision`,"value":card.revision,});}
           { svelteHTML.createElement("button", {         "type":`submit`,"class":`way accept`,"name":`verdict`,"value":`accept`,...__sveltets_2_empty({"data-key":`accept`}),});
            w.accept; { svelteHTML.createElement("span", { "class":`unseen`,}); card.headline; }
           }
         }}
         { svelteHTML.createElement("a", {     "class":`way`,"href":`?edit=${card.id}${state}#i-${card.id}`,...__sveltets_2_empty({"data-key":`edit`}),});w.edit; { svelteHTML.createElement("span", { "class":`unseen`,}); card.headline; } }
         { svelteHTML.createElement("details", {   "name":`reject`,...__sveltets_2_empty({"data-key":`reject`}),});
           { svelteHTML.createElement("summary", { "class":`way`,});w.reject; { svelteHTML.createElement("span", { "class":`unseen`,}); card.headline; } }
           {const $$action_0 = __sveltets_2_ensureAction(enhance(svelteHTML.mapElementTag('form'),(submit)));{ svelteHTML.createElement("form", __sveltets_2_union($$action_0), {       "class":`reject`,"method":`post`,"action":`?/decide${state}`,});
             { svelteHTML.createElement("input", {     "type":`hidden`,"name":`item`,"value":card.id,});}
             { svelteHTML.createElement("input", {     "type":`hidden`,"name":`revision`,"value":card.revision,});}
             { svelteHTML.createElement("label", { "class":`field`,});
              w.rejectReason;
               { svelteHTML.createElement("input", {       "name":`reason`,"required":true,"maxlength":500,"list":`reject-reasons`,"autocomplete":`off`,});}
             }
             { svelteHTML.createElement("button", {       "type":`submit`,"class":`button small`,"name":`verdict`,"value":`reject`,});w.confirmReject; }
           }}
         }
      }else{
         {const $$action_0 = __sveltets_2_ensureAction(enhance(svelteHTML.mapElementTag('form'),(submit)));{ svelteHTML.createElement("form", __sveltets_2_union($$action_0), {     "method":`post`,"action":`?/decide${state}`,});
           { svelteHTML.createElement("input", {     "type":`hidden`,"name":`item`,"value":card.id,});}
           { svelteHTML.createElement("input", {     "type":`hidden`,"name":`revision`,"value":card.revision,});}
           { svelteHTML.createElement("button", {         "type":`submit`,"class":`way`,"name":`verdict`,"value":`reopen`,...__sveltets_2_empty({"data-key":`reopen`}),});
            w.reopen; { svelteHTML.createElement("span", { "class":`unseen`,}); card.headline; }
           }
         }}
      }
     }
  }

  if(latest){
     { svelteHTML.createElement("div", { "class":`decisions soft`,});
       { svelteHTML.createElement("p", {});
        latest.said;
        if(latest.reason){
           { svelteHTML.createElement("br", {});}latest.reason;
        }
       }
      if(card.decisions.length > 1){
         { svelteHTML.createElement("details", {});
           { svelteHTML.createElement("summary", {});w.history(card.decisions.length - 1); }
           { svelteHTML.createElement("ol", {});
                for(let decision of __sveltets_2_ensureArray(card.decisions.slice(1))){let index = 1;index;
               { svelteHTML.createElement("li", {});
                decision.said;
                if(decision.reason){
                   { svelteHTML.createElement("br", {});}decision.reason;
                }
               }
            }
           }
         }
      }
     }
  }
 }


};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const ItemCard__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type ItemCard__SvelteComponent_ = ReturnType<typeof ItemCard__SvelteComponent_>;
/*Ωignore_endΩ*/export default ItemCard__SvelteComponent_;