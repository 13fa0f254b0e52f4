/* Reads an iCalendar from standard input with libical and prints what it finds: errors and events, then for each event its
   title and description in hex, so that no character is lost on the way. Built by libical-judge.ts where libical is. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_all(void) {
  size_t size = 0, room = 1 << 20;
  char *text = malloc(room);
  for (size_t got; (got = fread(text + size, 1, room - size - 1, stdin)) > 0;) {
    size += got;
    if (room - size < 4096) text = realloc(text, room *= 2);
  }
  text[size] = '\0';
  return text;
}

static void print_hex(const char *text) {
  for (const unsigned char *at = (const unsigned char *)(text == NULL ? "" : text); *at != '\0'; at += 1)
    printf("%02x", *at);
}

int main(void) {
  icalcomponent *calendar = icalparser_parse_string(read_all());
  if (calendar == NULL) {
    puts("unreadable");
    return 0;
  }
  icalrestriction_check(calendar);
  printf("%d %d\n", icalcomponent_count_errors(calendar), icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT));
  for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    print_hex(icalcomponent_get_summary(event));
    putchar(' ');
    print_hex(icalcomponent_get_description(event));
    putchar('\n');
  }
  return 0;
}
