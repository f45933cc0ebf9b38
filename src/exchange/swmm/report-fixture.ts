/** A report in the layout of SWMM 5.2's own, of a run of the example's network; its figures were written by hand for this test. */
export const REPORT = `
  EPA STORM WATER MANAGEMENT MODEL - VERSION 5.2 (Build 5.2.4)
  ------------------------------------------------------------

  WARNING 04: minimum elevation drop used for Conduit C3

  ****************
  Analysis Options
  ****************
  Flow Units ............... CMS
  Process Models:
    Rainfall/Runoff ........ YES
    Flow Routing ........... YES

  **************************        Volume         Depth
  Runoff Quantity Continuity     hectare-m            mm
  **************************     ---------       -------
  Total Precipitation ......         4.030       103.341
  Evaporation Loss .........         0.000         0.000
  Infiltration Loss ........         1.012        25.949
  Surface Runoff ...........         2.995        76.795
  Final Storage ............         0.025         0.641
  Continuity Error (%) .....        -0.047

  **************************        Volume        Volume
  Flow Routing Continuity        hectare-m      10^6 ltr
  **************************     ---------     ---------
  Wet Weather Inflow .......         2.995        29.950
  External Outflow .........         2.871        28.710
  Flooding Loss ............         0.113         1.130
  Final Stored Volume ......         0.012         0.120
  Continuity Error (%) .....        -0.033

  ***************************
  Subcatchment Runoff Summary
  ***************************

  ------------------------------------------------------------------------------------------------------------------------------
                            Total      Total      Total      Total     Imperv       Perv      Total       Total     Peak  Runoff
                           Precip      Runon       Evap      Infil     Runoff     Runoff     Runoff      Runoff   Runoff   Coeff
  Subcatchment                 mm         mm         mm         mm         mm         mm         mm    10^6 ltr      CMS
  ------------------------------------------------------------------------------------------------------------------------------
  BAC                      103.34       0.00       0.00      22.11      61.02      19.60      80.62       19.35     6.11   0.780
  NAM                      103.34       0.00       0.00      32.07      45.77      24.92      70.69       10.60     3.02   0.684

  ******************
  Node Depth Summary
  ******************

  ---------------------------------------------------------------------------------
                                 Average  Maximum  Maximum  Time of Max    Reported
                                   Depth    Depth      HGL   Occurrence   Max Depth
  Node                 Type       Meters   Meters   Meters  days hr:min      Meters
  ---------------------------------------------------------------------------------
  G1                   JUNCTION     0.31     2.50     6.50     0  01:12        2.50
  G2                   JUNCTION     0.22     1.41     5.01     0  01:20        1.41
  SONG                 OUTFALL      0.55     0.94     2.94     0  02:25        0.94
  HO                   STORAGE      0.88     2.35     4.85     1  02:24        2.35

  *********************
  Node Flooding Summary
  *********************

  Flooding refers to all water that overflows a node, whether it ponds or not.
  --------------------------------------------------------------------------
                                                             Total   Maximum
                                 Maximum   Time of Max       Flood    Ponded
                        Hours       Rate    Occurrence      Volume     Depth
  Node                 Flooded       CMS   days hr:min    10^6 ltr    Meters
  --------------------------------------------------------------------------
  G1                      0.25     2.110      0  01:14       1.130     0.000

  **********************
  Storage Volume Summary
  **********************

  ------------------------------------------------------------------------------------------------
                         Average    Avg   Evap  Exfil     Maximum    Max    Time of Max    Maximum
                          Volume   Pcnt   Pcnt   Pcnt      Volume   Pcnt     Occurrence    Outflow
  Storage Unit           1000 m3   Full   Loss   Loss     1000 m3   Full    days hr:min        CMS
  ------------------------------------------------------------------------------------------------
  HO                       3.912   25.1    0.0    0.0      11.503   73.7       0  02:24      2.871

  ***********************
  Outfall Loading Summary
  ***********************

  -----------------------------------------------------------
                         Flow       Avg       Max       Total
                         Freq      Flow      Flow      Volume
  Outfall Node           Pcnt       CMS       CMS    10^6 ltr
  -----------------------------------------------------------
  SONG                  97.10     0.913     2.871      28.710
  -----------------------------------------------------------
  System                97.10     0.913     2.871      28.710

  ********************
  Link Flow Summary
  ********************

  -----------------------------------------------------------------------------
                                 Maximum  Time of Max   Maximum    Max/    Max/
                                  |Flow|   Occurrence   |Veloc|    Full    Full
  Link                 Type          CMS  days hr:min     m/sec    Flow   Depth
  -----------------------------------------------------------------------------
  C1                   CONDUIT     4.019     0  01:13      1.61    1.04    1.00
  C2                   CONDUIT     3.008     0  01:15      2.02    0.88    0.79
  C3                   CONDUIT     2.871     0  02:24      2.71    1.55    0.89

  Analysis begun on:  Mon Jan  3 10:00:00 2000
`
