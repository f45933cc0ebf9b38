///<reference types="svelte" />
;function $$render() {
async () => {
  { svelteHTML.createElement("svg", {                "width":`32`,"height":`32`,"viewBox":`0 0 32 32`,"aria-hidden":`true`,"fill":`none`,"stroke":`currentColor`,"stroke-width":`2.5`,"stroke-linecap":`round`,});
   { svelteHTML.createElement("path", {  "d":`M4 6c9 0 9 10 14 10h10`,});}
   { svelteHTML.createElement("path", {  "d":`M4 26c9 0 9-10 14-10`,});}
   { svelteHTML.createElement("path", {    "d":`M4 16h6`,"stroke-width":`2`,});}
 }


};
return { props: /** @type {Record<string, never>} */ ({}), exports: {}, bindings: "", slots: {}, events: {} }}
export const Emblem__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_partial(__sveltets_2_with_any_event($$render())));
/*Ωignore_startΩ*//** @typedef {InstanceType<typeof Emblem__SvelteComponent_>} Emblem__SvelteComponent_ */
/*Ωignore_endΩ*/export default Emblem__SvelteComponent_;