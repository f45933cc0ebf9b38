///<reference types="svelte" />
;
import { enhance } from '$app/forms'
import { goto, refreshAll } from '$app/navigation'
import { type Sending, sendFile } from '../list/send-file.ts'
import type { AddResult } from '../routes/+page.server.ts'
import type { PageWords } from '../words/index.ts';
;

interface Answer {
  readonly refusal: string | null
  readonly typed: { readonly text: string; readonly title: string; readonly url: string; readonly publishedOn: string }
  readonly results: readonly AddResult[]
};
;type $$ComponentProps =  { words: PageWords; form: Answer | null };function $$render() {








const { words, form }:/*Ωignore_startΩ*/$$ComponentProps/*Ωignore_endΩ*/ = $props()

let sendings = $state<Sending[]>([])
let dragging = $state(0)
let reading = $state(false)

const results = $derived(form?.results ?? [])

/** Sends files one after another, so that a slow one does not hold back what is told of the others; a single one opens by itself. */
const send = async (files: readonly File[]): Promise<void> => {
  const from = sendings.length
  sendings.push(...files.map((file): Sending => ({ name: file.name, state: 'waiting', percent: 0, reportId: null, said: null })))
  for (const [index, file] of files.entries()) {
    const sending = sendings[from + index]
    if (sending) await sendFile(file, words.add.fileLost, (change) => Object.assign(sending, change))
  }
  const only = files.length === 1 ? sendings[from] : undefined
  if (only?.reportId) await goto(`/reports/${only.reportId}${only.state === 'existed' ? '?existed=1' : ''}`)
  else await refreshAll()
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

const drop = (event: DragEvent): void => {
  if (!carriesFiles(event)) return
  event.preventDefault()
  dragging = 0
  void send([...(event.dataTransfer?.files ?? [])])
}
;
async () => {

 { svelteHTML.createElement("svelte:window", {         "ondragenter":(event) => {
    if (carriesFiles(event)) dragging += 1
  },"ondragleave":(event) => {
    if (carriesFiles(event)) dragging -= 1
  },"ondragover":(event) => {
    if (carriesFiles(event)) event.preventDefault()
  },"ondrop":drop,});}

if(dragging > 0){
   { svelteHTML.createElement("div", {   "class":`over`,"aria-hidden":`true`,}); { svelteHTML.createElement("p", {});words.add.dropAnywhere; } }
}

 { svelteHTML.createElement("aside", {   "class":`add no-print`,"aria-labelledby":`add-title`,});
   { svelteHTML.createElement("h2", { "id":`add-title`,});words.add.title; }

   { svelteHTML.createElement("form", {     "method":`post`,"action":`/?/add`,"enctype":`multipart/form-data`,});
     { svelteHTML.createElement("label", { "class":`drop`,});
       { svelteHTML.createElement("span", { "class":`say`,});words.add.drop; }
       { svelteHTML.createElement("span", { "class":`hint`,});words.add.types; }
       { svelteHTML.createElement("input", {          "type":`file`,"name":`file`,"multiple":true,"accept":`.txt,.html,.htm,.docx,.pdf`,"onchange":(event) => {
          const input = event.currentTarget
          void send([...(input.files ?? [])])
          input.value = ''
        },});}
     }
     { svelteHTML.createElement("button", {   "type":`submit`,"class":`button plain`,});words.add.sendFiles; }
   }

   { svelteHTML.createElement("div", { "aria-live":`polite`,});
    if(sendings.length > 0){
       { svelteHTML.createElement("ul", { "class":`sendings`,});
            for(let sending of __sveltets_2_ensureArray(sendings)){let index = 1;index;
           { svelteHTML.createElement("li", {});
             { svelteHTML.createElement("span", { "class":`file`,});sending.name; }
            if(sending.state === 'sending'){
               { svelteHTML.createElement("span", { "class":`soft`,});words.add.sending(sending.percent); }
               { svelteHTML.createElement("progress", {   "max":`100`,"value":sending.percent,}); }
            } else if (sending.state === 'reading' || sending.state === 'waiting'){
               { svelteHTML.createElement("span", { "class":`soft`,});words.add.reading; }
               { svelteHTML.createElement("progress", {}); }
            } else if (sending.state === 'refused'){
               { svelteHTML.createElement("span", { "class":`refusal`,});sending.said; }
            }else{
               { svelteHTML.createElement("span", { "class":`soft`,});sending.state === 'added' ? words.add.done : words.add.existed; }
               { svelteHTML.createElement("a", { "href":`/reports/${sending.reportId}`,});words.add.open; }
            }
           }
        }
       }
    }
    if(results.length > 0){
       { svelteHTML.createElement("ul", { "class":`sendings`,});
            for(let result of __sveltets_2_ensureArray(results)){let index = 1;index;
           { svelteHTML.createElement("li", {});
             { svelteHTML.createElement("span", { "class":`file`,});result.name; }
            if(result.refusal){
               { svelteHTML.createElement("span", { "class":`refusal`,});result.refusal; }
            }else{
               { svelteHTML.createElement("span", { "class":`soft`,});result.added ? words.add.done : words.add.existed; }
               { svelteHTML.createElement("a", { "href":`/reports/${result.reportId}`,});words.add.open; }
            }
           }
        }
       }
    }
   }

   { svelteHTML.createElement("details", { "open":Boolean(form?.refusal),});
     { svelteHTML.createElement("summary", {});words.add.paste; }
     {const $$action_0 = __sveltets_2_ensureAction(enhance(svelteHTML.mapElementTag('form'),(() => {
        reading = true
        return async ({ update }) => {
          await update({ reset: false })
          reading = false
        }
      })));{ svelteHTML.createElement("form", __sveltets_2_union($$action_0), {           "class":`paste`,"method":`post`,"action":`/?/add`,"enctype":`multipart/form-data`,});
      if(form?.refusal){
         { svelteHTML.createElement("p", {   "class":`refusal`,"role":`alert`,});form.refusal; }
      }
       { svelteHTML.createElement("label", { "class":`field`,});
        words.add.text;
         { svelteHTML.createElement("textarea", {     "name":`text`,"rows":8,"required":true,"value":form?.typed.text ?? '',}); }
       }
       { svelteHTML.createElement("label", { "class":`field`,});
        words.add.pageTitle;
         { svelteHTML.createElement("input", {     "name":`title`,"value":form?.typed.title ?? '',"autocomplete":`off`,});}
       }
       { svelteHTML.createElement("label", { "class":`field`,});
        words.add.publishedOn;
         { svelteHTML.createElement("input", {     "name":`publishedOn`,"type":`date`,"value":form?.typed.publishedOn ?? '',});}
       }
       { svelteHTML.createElement("label", { "class":`field`,});
        words.add.url;
         { svelteHTML.createElement("input", {       "name":`url`,"type":`url`,"value":form?.typed.url ?? '',"autocomplete":`off`,});}
       }
       { svelteHTML.createElement("button", {     "type":`submit`,"class":`button`,"disabled":reading,});reading ? words.add.reading : words.add.send; }
     }}
   }
 }


};
return { props: {} as any as $$ComponentProps, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const AddReport__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type AddReport__SvelteComponent_ = ReturnType<typeof AddReport__SvelteComponent_>;
/*Ωignore_endΩ*/export default AddReport__SvelteComponent_;