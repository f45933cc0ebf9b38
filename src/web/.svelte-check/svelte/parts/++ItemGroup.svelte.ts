///<reference types="svelte" />
;
import type { SubmitFunction } from '$app/forms'
import { enhance } from '$app/forms'
import type { Filter, Group } from '../review/show-report.ts'
import type { PageWords } from '../words/index.ts'
import ItemCard from './ItemCard.svelte';
;

interface Props {
  readonly group: Group
  readonly filter: Filter
  readonly words: PageWords
  readonly form: { readonly item: string; readonly refusal: string } | null
  readonly submit: SubmitFunction
};function $$render() {







const { group, filter, words, form, submit }: Props = $props()

const state = $derived(filter === 'all' ? '' : `&state=${filter}`)
;
async () => {

 { svelteHTML.createElement("section", { "aria-labelledby":`group-${group.kind}`,});
   { svelteHTML.createElement("div", { "class":`head`,});
     { svelteHTML.createElement("h3", { "id":`group-${group.kind}`,}); { svelteHTML.createElement("span", { "class":`k-${group.kind}`,});group.name; } }
    if(group.clear.length > 1){
       {const $$action_0 = __sveltets_2_ensureAction(enhance(svelteHTML.mapElementTag('form'),(submit)));{ svelteHTML.createElement("form", __sveltets_2_union($$action_0), {       "class":`no-print`,"method":`post`,"action":`?/acceptGroup${state}`,});
           for(let item of __sveltets_2_ensureArray(group.clear)){item.id;
           { svelteHTML.createElement("input", {     "type":`hidden`,"name":`item`,"value":`${item.id}@${item.revision}`,});}
        }
         { svelteHTML.createElement("button", {     "type":`submit`,"name":`verdict`,"value":`accept`,});words.report.acceptGroup(group.clear.length); }
       }}
    }
   }
   { svelteHTML.createElement("ol", {});
       for(let card of __sveltets_2_ensureArray(group.cards)){card.id;
       { const $$_draCmetI2C = __sveltets_2_ensureComponent(ItemCard); new $$_draCmetI2C({ target: __sveltets_2_any(), props: {      card,filter,words,"refusal":form?.item === card.id ? form.refusal : null,submit,}});}
    }
   }
 }


};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const ItemGroup__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type ItemGroup__SvelteComponent_ = ReturnType<typeof ItemGroup__SvelteComponent_>;
/*Ωignore_endΩ*/export default ItemGroup__SvelteComponent_;