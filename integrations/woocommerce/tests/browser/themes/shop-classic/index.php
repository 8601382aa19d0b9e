<!doctype html>
<html <?php language_attributes(); ?>>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><?php wp_head(); ?></head>
<body <?php body_class(); ?>>
<p id="who"><?php echo esc_html(is_user_logged_in() ? wp_get_current_user()->user_login : 'nobody'); ?></p>
<main><?php
while (have_posts()) {
    the_post();
    the_content();
}
?></main>
<?php wp_footer(); ?>
</body>
</html>
