/** What day it is for our company, and the periods that are told from there. */
@NullMarked
package com.asrops.kernel.calendar;

import org.jspecify.annotations.NullMarked;
