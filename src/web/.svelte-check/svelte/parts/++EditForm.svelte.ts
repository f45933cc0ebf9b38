///<reference types="svelte" />
;
import type { SubmitFunction } from '$app/forms'
import { enhance } from '$app/forms'
import type { Field } from '../review/edit-fields.ts'
import type { Card, Filter } from '../review/show-report.ts'
import type { PageWords } from '../words/index.ts';
;

interface Props {
  readonly card: Card
  readonly fields: readonly Field[]
  readonly filter: Filter
  readonly words: PageWords
  readonly submit: SubmitFunction
};function $$render() {







const { card, fields, filter, words, submit }: Props = $props()

const state = $derived(filter === 'all' ? '' : `state=${filter}`)
const rows = (field: Field): number => Math.max(field.form === 'lines' ? 3 : 2, field.value.split('\n').length)
;
async () => {

 {const $$action_0 = __sveltets_2_ensureAction(enhance(svelteHTML.mapElementTag('form'),(submit)));{ svelteHTML.createElement("form", __sveltets_2_union($$action_0), {       "class":`edit no-print`,"method":`post`,"action":`?/edit&${state}`,});
   { svelteHTML.createElement("input", {     "type":`hidden`,"name":`item`,"value":card.id,});}
   { svelteHTML.createElement("input", {     "type":`hidden`,"name":`revision`,"value":card.revision,});}
     for(let field of __sveltets_2_ensureArray(fields)){field.name;
    if(field.form === 'choices'){
       { svelteHTML.createElement("details", {   "class":`many`,"open":field.chosen.length > 0,});
         { svelteHTML.createElement("summary", {});field.label; }
         { svelteHTML.createElement("div", {});
             for(let choice of __sveltets_2_ensureArray(field.choices)){choice.value;
             { svelteHTML.createElement("label", {  "class":`check`,}); { svelteHTML.createElement("input", {       "type":`checkbox`,"name":field.name,"value":choice.value,"checked":field.chosen.includes(choice.value),});}
              choice.name; }
          }
         }
       }
    }else{
       { svelteHTML.createElement("div", { "class":`field`,});
         { svelteHTML.createElement("label", { "for":`${card.id}-${field.name}`,});field.label; }
        if(field.form === 'date'){
           { svelteHTML.createElement("span", {   "class":`hint`,"id":`${card.id}-${field.name}-hint`,});words.report.date; }
        }
        if(field.form === 'choice'){
           { svelteHTML.createElement("select", {   "id":`${card.id}-${field.name}`,"name":field.name,});
            if(field.optional){
               { svelteHTML.createElement("option", {"value":"",});words.report.none; }
            }
               for(let choice of __sveltets_2_ensureArray(field.choices)){choice.value;
               { svelteHTML.createElement("option", {   "value":choice.value,"selected":choice.value === field.value,});choice.name; }
            }
           }
        } else if (field.form === 'lines' || field.form === 'names' || field.form === 'roles'){
           { svelteHTML.createElement("textarea", {           "id":`${card.id}-${field.name}`,"name":field.name,"rows":rows(field),"required":!field.optional,"value":field.value,}); }
        }else{
           { svelteHTML.createElement("input", {               "id":`${card.id}-${field.name}`,"name":field.name,"value":field.value,"required":!field.optional,"inputmode":field.form === 'number' ? 'decimal' : undefined,"aria-describedby":field.form === 'date' ? `${card.id}-${field.name}-hint` : undefined,"autocomplete":`off`,});}
        }
       }
    }
  }
   { svelteHTML.createElement("p", { "class":`ways`,});
     { svelteHTML.createElement("button", {   "type":`submit`,"class":`button small`,});words.report.save; }
     { svelteHTML.createElement("a", {     "class":`button quiet small`,"href":`?${state}#i-${card.id}`,...__sveltets_2_empty({"data-key":`cancel`}),});words.report.cancel; }
   }
 }}


};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const EditForm__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type EditForm__SvelteComponent_ = ReturnType<typeof EditForm__SvelteComponent_>;
/*Ωignore_endΩ*/export default EditForm__SvelteComponent_;